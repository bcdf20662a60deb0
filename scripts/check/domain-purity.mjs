import ts from 'typescript';
import { parseSources, placeOf } from './parse-sources.mjs';
import rooms from './rooms.cjs';

/** Reach into the machine, the browser, the clock or chance. A domain takes what it needs as an argument. */
const machine = new Set(
  `console process global globalThis self window document navigator location history fetch XMLHttpRequest WebSocket
  EventSource Worker localStorage sessionStorage indexedDB caches crypto performance setTimeout setInterval setImmediate
  clearTimeout clearInterval queueMicrotask requestAnimationFrame requestIdleCallback alert Buffer require module
  __dirname __filename Temporal`.split(/\s+/),
);

/** @param {string} file */
export const isDomainFile = (file) =>
  rooms.domains.some((room) => file.startsWith(`lib/${room}/`)) && /\.tsx?$/.test(file);

/**
 * What no domain room may do: ask for the time, for chance, for the machine or for the browser.
 * @param {readonly import('./source-files.mjs').Source[]} sources domain files; others are skipped
 * @returns {string[]}
 */
export function findImpurities(sources) {
  const { files, checker } = parseSources(sources.filter(({ file }) => isDomainFile(file)));
  /** @type {string[]} */
  const found = [];
  for (const file of files) {
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (ts.isIdentifier(node)) {
        const complaint = complaintAbout(node, checker);
        if (complaint !== null) found.push(`${placeOf(file, node)} ${complaint}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/**
 * @param {ts.Identifier} name
 * @param {ts.TypeChecker} checker
 * @returns {string | null}
 */
function complaintAbout(name, checker) {
  const interesting = machine.has(name.text) || name.text === 'Date' || name.text === 'Math';
  if (!interesting || !isGlobalValue(name, checker)) return null;
  if (machine.has(name.text)) return `uses the global ${name.text}; take what it gives as an argument`;
  const { parent } = name;
  const member = ts.isPropertyAccessExpression(parent) && parent.expression === name ? parent.name.text : null;
  if (name.text === 'Math') {
    return member === null || member === 'random' ? 'uses Math.random; take a seeded source as an argument' : null;
  }
  if (member === 'UTC' || member === 'parse') return null;
  if (ts.isNewExpression(parent) && parent.expression === name && (parent.arguments?.length ?? 0) > 0) return null;
  return 'asks the clock for the time; take an instant as an argument';
}

/**
 * Whether an identifier is read as a value and declared nowhere in its own file.
 * @param {ts.Identifier} name
 * @param {ts.TypeChecker} checker
 */
function isGlobalValue(name, checker) {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) return false;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent) || ts.isExpressionWithTypeArguments(parent))
    return false;
  if ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === name) return false;
  if (ts.isShorthandPropertyAssignment(parent)) return checker.getShorthandAssignmentValueSymbol(parent) === undefined;
  const symbol = checker.getSymbolAtLocation(name);
  return symbol === undefined || (symbol.declarations ?? []).length === 0;
}
