import type { StructureId } from '../../core/ids';
import type { Fact } from '../fact';
import { type Structure, type StructureKind, structureKinds } from '../structure';
import { Fields } from './fields';
import { parseFact } from './parse-fact';
import { parseStructure } from './parse-structure';
import { addProblem, type Report } from './report';
import type { SourceFile, SourceNode } from './source-node';

/** An id that an author used, whether or not the rest of it could be read. */
export interface Declared {
  readonly id: StructureId;
  readonly kind: StructureKind;
  readonly factKeys: ReadonlySet<string>;
}

export interface ReadStructureFile {
  readonly declared: readonly Declared[];
  readonly structures: readonly Structure[];
  readonly facts: readonly Fact[];
}

function parseFacts(id: StructureId, node: SourceNode, file: string, report: Report): [Set<string>, Fact[]] {
  const keys = new Map<string, number>();
  const facts: Fact[] = [];
  if (node.kind !== 'map') addProblem(report, { file, line: node.line }, "'facts' must map fact keys to facts");
  for (const entry of node.kind === 'map' ? node.entries : []) {
    const first = keys.get(entry.key);
    if (first !== undefined) {
      const message = `fact '${entry.key}' of '${id}' is given twice, first on line ${first}`;
      addProblem(report, { file, line: entry.line }, message);
      continue;
    }
    keys.set(entry.key, entry.line);
    const fact = parseFact(id, entry, file, report);
    if (fact !== null) facts.push(fact);
  }
  return [new Set(keys.keys()), facts];
}

/** A file of structures of one kind, with their facts. */
export function parseStructureFile(source: SourceFile, report: Report): ReadStructureFile {
  const file = source.path;
  const fields = new Fields(source.root, file, file, report, 'the file');
  const kind = fields.choice('kind', structureKinds);
  const region = kind === 'region' ? fields.optionalId('region') : fields.id('region');
  const all = fields.node('structures');
  if (all === null || all.kind !== 'map') fields.fail(all?.line ?? 1, "field 'structures' must map ids to structures");
  fields.finish();
  const declared: Declared[] = [];
  const structures: Structure[] = [];
  const facts: Fact[] = [];
  for (const entry of all?.kind === 'map' ? all.entries : []) {
    const earlier = report.places.get(entry.key);
    if (earlier !== undefined) {
      const message = `structure '${entry.key}' is already defined at ${earlier.file}:${earlier.line}`;
      addProblem(report, { file, line: entry.line }, message);
      continue;
    }
    const read = parseStructure(entry, kind, region, file, report);
    if (read === null) continue;
    const [keys, own] = read.facts === null ? [new Set<string>(), []] : parseFacts(read.id, read.facts, file, report);
    declared.push({ id: read.id, kind, factKeys: keys });
    if (read.structure === null) continue;
    structures.push(read.structure);
    facts.push(...own);
  }
  return { declared, structures, facts };
}
