import ts from 'typescript';
import { parseSources, placeOf } from './parse-sources.mjs';

/** Code that ships. Tests and command-line tools may assert what they have just built. */
const guarded = /^(?:app|components|db|lib|workers)\/.*\.tsx?$|^(?:proxy|instrumentation(?:-client)?)\.ts$/;

/**
 * Where a value may be declared to be something: the places whose work is to find out that it is. By name, so that
 * nobody has to look into a list: parse-event.ts, card-id-parser.ts, the ids and brands themselves, and the one
 * mapping between rows and the domain.
 */
const parsers = /(?:^|\/)parse-[^/]+\.tsx?$|-parser\.tsx?$|^lib\/core\/(?:ids|brand)\.ts$|^db\/rows\//;

/**
 * Finds `x as T`, `<T>x` and `x!` outside parsers. `as const` asserts nothing and is free everywhere.
 * @param {readonly import('./source-files.mjs').Source[]} sources
 * @returns {string[]}
 */
export function findAssertions(sources) {
  const { files } = parseSources(sources.filter(({ file }) => guarded.test(file)));
  /** @type {string[]} */
  const found = [];
  for (const file of files) {
    /** @param {ts.Node} node */
    const visit = (node) => {
      const complaint = complaintAbout(node, parsers.test(file.fileName));
      if (complaint !== null) found.push(`${placeOf(file, node)} ${complaint}`);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/**
 * @param {ts.Node} node
 * @param {boolean} inParser
 */
function complaintAbout(node, inParser) {
  if (ts.isNonNullExpression(node)) return 'asserts with "!"; handle the missing value';
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'says "any"; say what it is, or unknown';
  if (
    inParser ||
    !(ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) ||
    ts.isConstTypeReference(node.type)
  ) {
    return null;
  }
  return `asserts "as ${node.type.getText()}" outside a parser (parse-*.ts, *-parser.ts, lib/core/ids.ts, db/rows/)`;
}
