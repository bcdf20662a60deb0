import type { StructureId } from '../../core/ids';
import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';

/** Structures that are, by way of others, part of themselves. Each circle is reported once, at its first member. */
export function checkPartOf(content: ParsedContent): readonly Problem[] {
  const wholes = new Map(content.structures.map((structure) => [structure.id, structure.partOf]));
  const reported = new Set<StructureId>();
  return content.structures.flatMap((structure): readonly Problem[] => {
    const chain: StructureId[] = [structure.id];
    let next = structure.partOf;
    while (next !== null && !chain.includes(next)) {
      chain.push(next);
      next = wholes.get(next) ?? null;
    }
    if (next !== structure.id || chain.some((id) => reported.has(id))) return [];
    for (const id of chain) reported.add(id);
    const circle = [...chain, structure.id].join(' -> ');
    return [problemAt(placeOf(content.report.places, `${structure.id}/partOf`), `partOf runs in a circle: ${circle}`)];
  });
}
