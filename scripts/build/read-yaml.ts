import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { Problem } from '../../lib/anatomy/content/problem';
import type { SourceFile, SourceNode } from '../../lib/anatomy/content/source-node';

/** Deeper than any content, shallow enough for every stack. */
const deepest = 40;

interface Reading {
  readonly lines: LineCounter;
  readonly problems: Problem[];
  readonly path: string;
}

function toSourceNode(node: Node | ParsedNode | null, line: number, depth: number, reading: Reading): SourceNode {
  const nothing: SourceNode = { kind: 'scalar', line, value: null };
  if (node === null) return nothing;
  const offset = node.range?.[0];
  const at = offset === undefined ? line : reading.lines.linePos(offset).line;
  const refuse = (message: string): SourceNode => {
    reading.problems.push({ file: reading.path, line: at, message });
    return nothing;
  };
  if (depth > deepest) return refuse(`nested more than ${deepest} deep`);
  if (isAlias(node)) return refuse('anchors and aliases are not used in content; write the value out');
  if (isMap(node)) {
    const entries = node.items.map((pair) => {
      const key: unknown = pair.key;
      const scalar = isScalar(key) ? key : null;
      const keyOffset = scalar?.range?.[0];
      const keyLine = keyOffset === undefined ? at : reading.lines.linePos(keyOffset).line;
      const value: unknown = pair.value;
      const inner = isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null;
      return {
        key: String(scalar?.value ?? ''),
        line: keyLine,
        node: toSourceNode(inner, keyLine, depth + 1, reading),
      };
    });
    return { kind: 'map', line: at, entries };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) =>
      toSourceNode(isMap(item) || isSeq(item) || isScalar(item) || isAlias(item) ? item : null, at, depth + 1, reading),
    );
    return { kind: 'list', line: at, items };
  }
  const value: unknown = isScalar(node) ? node.value : null;
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { kind: 'scalar', line: at, value: plain };
}

export interface ReadYaml {
  readonly file: SourceFile;
  readonly problems: readonly Problem[];
}

/** One YAML text as a plain tree with lines. What the format itself refuses comes back as problems, never as a throw. */
export function readYaml(path: string, text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, stringKeys: true, logLevel: 'silent' });
  const problems: Problem[] = document.errors.map((error) => ({
    file: path,
    line: lines.linePos(error.pos[0]).line,
    message: `not valid YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.code}`,
  }));
  const reading: Reading = { lines, problems, path };
  return { file: { path, root: toSourceNode(document.contents, 1, 0, reading) }, problems };
}
