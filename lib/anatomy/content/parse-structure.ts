import { isStructureId, type StructureId } from '../../core/ids';
import type { Part, Structure, StructureKind, Tier } from '../structure';
import { Fields } from './fields';
import { isSlug } from './parse-common';
import { addProblem, type Report } from './report';
import { isNothing, type SourceEntry, type SourceNode } from './source-node';
import { textFault } from './text-faults';

const tiers: readonly Tier[] = [1, 2, 3];

function parseParts(fields: Fields, file: string, path: string, report: Report): readonly Part[] {
  const node = fields.node('parts');
  if (node === null) return [];
  if (node.kind !== 'map') {
    fields.fail(node.line, "field 'parts' must map part ids to names");
    return [];
  }
  const seen = new Set<string>();
  return node.entries.map((entry): Part => {
    if (!isSlug(entry.key))
      fields.fail(entry.line, `part id '${entry.key}' must be lower-case words joined by hyphens`);
    if (seen.has(entry.key)) fields.fail(entry.line, `part '${entry.key}' is given twice`);
    seen.add(entry.key);
    if (entry.node.kind === 'scalar') {
      const name = typeof entry.node.value === 'string' ? entry.node.value : '';
      const fault = textFault(name);
      if (fault !== null) fields.fail(entry.line, `the name of part '${entry.key}' ${fault}`);
      return { id: entry.key, name, la: null };
    }
    const inner = new Fields(entry.node, file, `${path}/parts/${entry.key}`, report, `part '${entry.key}'`);
    const part = { id: entry.key, name: inner.text('name'), la: inner.optionalText('latin') };
    if (!inner.finish()) fields.failed = true;
    return part;
  });
}

function parseTier(fields: Fields): Tier {
  if (!fields.has('tier')) fields.fail(fields.placeOf('tier').line, "field 'tier' is missing");
  const given = fields.optionalNumber('tier');
  const tier = tiers.find((candidate) => candidate === given);
  if (tier === undefined && given !== null) {
    fields.fail(fields.placeOf('tier').line, `tier '${given}' is not known; it is 1, 2 or 3`);
  }
  return tier ?? 1;
}

export interface ReadStructure {
  readonly id: StructureId;
  /** Null when a field could not be read: the id is known all the same, so that references to it do not fail too. */
  readonly structure: Structure | null;
  readonly facts: SourceNode | null;
}

/** A structure without its facts. */
export function parseStructure(
  entry: SourceEntry,
  kind: StructureKind,
  region: StructureId | null,
  file: string,
  report: Report,
): ReadStructure | null {
  const id = entry.key;
  if (!isStructureId(id)) {
    addProblem(report, { file, line: entry.line }, `structure id '${id}' must be lower-case words joined by hyphens`);
    return null;
  }
  report.places.set(id, { file, line: entry.line });
  const fields = new Fields(entry.node, file, id, report, `structure '${id}'`, entry.line);
  if (isNothing(entry.node)) fields.fail(entry.line, `structure '${id}' has no fields`);
  const structure: Structure = {
    id,
    kind,
    names: {
      en: fields.text('name'),
      la: fields.optionalText('latin'),
      synonyms: fields.texts('synonyms'),
      latinSynonyms: fields.texts('latinSynonyms'),
      eponyms: fields.texts('eponyms'),
      abbreviations: fields.texts('abbreviations'),
      rejected: fields.texts('rejected'),
    },
    region: fields.optionalId('region') ?? region,
    tier: parseTier(fields),
    partOf: fields.optionalId('partOf'),
    parts: parseParts(fields, file, id, report),
    paired: fields.flag('paired', true),
  };
  const facts = fields.node('facts');
  return { id, structure: fields.finish() ? structure : null, facts };
}
