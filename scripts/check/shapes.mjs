const source = /\.(?:tsx?|mts|mjs|cjs|css)$/;
const code = /\.(?:tsx?|mts|mjs|cjs)$/;

/** Written in pieces, or this very file would be reported. */
const silencers = new RegExp(
  ['eslint-dis' + 'able', 'biome-ig' + 'nore', '@ts-(?:ig' + 'nore|nocheck|expect-error)', 'istanbul ig' + 'nore'].join(
    '|',
  ),
);
const promises = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);

/**
 * Barrels, comments that silence a tool, and promises to do it later.
 * @param {readonly import('./source-files.mjs').Source[]} sources
 * @returns {string[]}
 */
export function findBadShapes(sources) {
  return sources
    .filter(({ file }) => source.test(file))
    .flatMap(({ file, text }) => [
      ...(/^(?:app|components|db|lib|scripts|workers)\/(?:.*\/)?index\.[cm]?[jt]sx?$/.test(file)
        ? [`${file} is a barrel by its name; say in the name what is inside`]
        : []),
      ...text.split('\n').flatMap((line, index) => complaints(file, line).map((why) => `${file}:${index + 1} ${why}`)),
    ]);
}

/**
 * @param {string} file
 * @param {string} line
 */
function complaints(file, line) {
  return [
    ...(code.test(file) && /^\s*export\s*\*/.test(line)
      ? ['re-exports a whole module; import from where it stands']
      : []),
    ...(silencers.test(line) ? ['silences a tool; mend what it complains about'] : []),
    ...(promises.test(line) ? ['promises to do it later; do it, or leave it'] : []),
  ];
}
