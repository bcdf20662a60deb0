import type { StructureId } from '../../core/ids';
import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';
import type { Fact } from '../fact';
import { formatRoots, type RootLevel } from '../root-level';

/** The levels of a nerve, or of the nearest nerve that it is part of and whose levels are known. */
function levelsOf(
  nerve: StructureId,
  own: ReadonlyMap<StructureId, readonly RootLevel[]>,
  wholes: ReadonlyMap<StructureId, StructureId | null>,
): readonly RootLevel[] | null {
  let at: StructureId | null = nerve;
  for (let steps = 0; at !== null && steps < 20; steps += 1) {
    const levels = own.get(at);
    if (levels !== undefined) return levels;
    at = wholes.get(at) ?? null;
  }
  return null;
}

/** Fibres reach a muscle through its nerves only: its root levels lie within theirs. */
export function checkRoots(content: ParsedContent, facts: readonly Fact[]): readonly Problem[] {
  const wholes = new Map(content.structures.map((structure) => [structure.id, structure.partOf]));
  const kinds = new Map(content.structures.map((structure) => [structure.id, structure.kind]));
  const nerveLevels = new Map<StructureId, readonly RootLevel[]>();
  for (const fact of facts) {
    const kind = kinds.get(fact.subject);
    if (fact.predicate === 'roots' && (kind === 'nerve' || kind === 'plexus'))
      nerveLevels.set(fact.subject, fact.levels);
  }
  return facts.flatMap((fact): readonly Problem[] => {
    if (fact.predicate !== 'roots' || kinds.get(fact.subject) !== 'muscle') return [];
    const nerves = facts.flatMap((other) =>
      other.predicate === 'innervation' &&
      other.subject === fact.subject &&
      (fact.part === null || other.part === null || other.part === fact.part)
        ? [other.nerve]
        : [],
    );
    const known = nerves.map((nerve) => levelsOf(nerve, nerveLevels, wholes));
    if (known.length === 0 || known.some((levels) => levels === null)) return [];
    const within = new Set(known.flatMap((levels) => levels ?? []));
    const outside = fact.levels.filter((level) => !within.has(level));
    if (outside.length === 0) return [];
    const message = `${outside.join(', ')} of '${fact.subject}' cannot come through ${nerves.join(', ')} (${formatRoots([...within])})`;
    return [problemAt(placeOf(content.report.places, `${fact.id}/levels`), message)];
  });
}
