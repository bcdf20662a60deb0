import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import { allFactsWith } from './facts-of';
import { lossOfLesion } from './loss-of-lesion';

export interface LesionOfMuscle {
  readonly lesion: StructureId;
  readonly degree: 'lost' | 'weak';
}

const byMuscle = new WeakMap<Dataset, ReadonlyMap<StructureId, readonly LesionOfMuscle[]>>();

function lesionsByMuscle(dataset: Dataset): ReadonlyMap<StructureId, readonly LesionOfMuscle[]> {
  const found = new Map<StructureId, LesionOfMuscle[]>();
  for (const lesion of allFactsWith(dataset, 'lesion')) {
    for (const { muscle, degree } of lossOfLesion(dataset, lesion).muscles) {
      found.set(muscle, [...(found.get(muscle) ?? []), { lesion: lesion.subject, degree }]);
    }
  }
  return found;
}

/** The lesions of the atlas that cost a muscle its nerve, wholly or in part. Worked out once per dataset. */
export function lesionsOf(dataset: Dataset, muscle: StructureId): readonly LesionOfMuscle[] {
  let index = byMuscle.get(dataset);
  if (index === undefined) {
    index = lesionsByMuscle(dataset);
    byMuscle.set(dataset, index);
  }
  return index.get(muscle) ?? [];
}
