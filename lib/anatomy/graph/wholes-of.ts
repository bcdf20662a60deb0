import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import type { Structure } from '../structure';

/** What a structure is part of, the nearest first. A cycle, which checked content has none of, ends the walk. */
export function wholesOf(dataset: Dataset, id: StructureId): readonly Structure[] {
  const chain: Structure[] = [];
  const seen = new Set<StructureId>([id]);
  let next = dataset.structures.get(id)?.partOf ?? null;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const structure = dataset.structures.get(next);
    if (structure === undefined) break;
    chain.push(structure);
    next = structure.partOf;
  }
  return chain;
}
