const most = 300;
const usual = 200;
const code = /\.(?:tsx?|mts|mjs|cjs|css|sh)$|^\.ci\/run$/;
const aside = /^(?:content|tests\/vectors|db\/migrations)\//;

/**
 * None over 300 lines and nine in ten under 200; content, vectors and generated migrations aside.
 * @param {readonly import('./source-files.mjs').Source[]} sources
 * @returns {string[]}
 */
export function findBigFiles(sources) {
  const sizes = sources
    .filter(({ file }) => code.test(file) && !aside.test(file))
    .map(({ file, text }) => ({ file, lines: text.replace(/\n$/, '').split('\n').length }))
    .sort((a, b) => b.lines - a.lines);
  const overMost = sizes.filter(({ lines }) => lines > most);
  const overUsual = sizes.filter(({ lines }) => lines >= usual);
  return [
    ...overMost.map(({ file, lines }) => `${file} has ${lines} lines; ${most} is the most`),
    ...(overUsual.length > sizes.length / 10
      ? [`${overUsual.length} of ${sizes.length} files have ${usual} lines or more; at most one in ten should`]
      : []),
  ];
}
