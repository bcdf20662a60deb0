import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import type { Structure } from '../structure';
import { wholesOf } from './wholes-of';

/** The bones that a landmark is on, the nearest first; a bone is on itself. */
export function bonesOf(dataset: Dataset, id: StructureId): readonly Structure[] {
  const own = dataset.structures.get(id);
  return [...(own === undefined ? [] : [own]), ...wholesOf(dataset, id)].filter(
    (structure) => structure.kind === 'bone',
  );
}
