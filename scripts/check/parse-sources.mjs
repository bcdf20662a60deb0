import ts from 'typescript';

/**
 * A program over texts in memory, without libraries and without following imports: names that resolve are the
 * file's own, names that do not are globals. Takes milliseconds, where a full type check takes seconds.
 * @param {readonly import('./source-files.mjs').Source[]} sources
 */
export function parseSources(sources) {
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  /** @type {ts.CompilerOptions} */
  const options = {
    noLib: true,
    noResolve: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
    jsx: ts.JsxEmit.Preserve,
    moduleDetection: ts.ModuleDetectionKind.Force,
  };
  const host = ts.createCompilerHost(options);
  host.getSourceFile = (file, version) => {
    const text = texts.get(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version, true);
  };
  host.fileExists = (file) => texts.has(file);
  host.readFile = (file) => texts.get(file);
  host.getCurrentDirectory = () => '';
  const program = ts.createProgram([...texts.keys()], options, host);
  return { program, files: program.getSourceFiles(), checker: program.getTypeChecker() };
}

/**
 * `lib/core/time.ts:12`
 * @param {ts.SourceFile} file
 * @param {ts.Node} node
 */
export const placeOf = (file, node) =>
  `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
