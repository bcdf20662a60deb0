import type { Dataset } from '../../lib/anatomy/dataset';
import type { StructureId } from '../../lib/core/ids';
import { buildPool } from '../../lib/quiz/build-pool';
import type { QuizPool } from '../../lib/quiz/pool';

/** The quiz pool of every region that can be asked about. Plain JSON: it is written as it is. */
export function buildQuizPools(dataset: Dataset): ReadonlyMap<StructureId, QuizPool> {
  const regions = [...dataset.structures.values()].filter((structure) => structure.kind === 'region');
  return new Map(
    regions.flatMap((region): readonly (readonly [StructureId, QuizPool])[] => {
      const pool = buildPool(dataset, region.id);
      return pool === null ? [] : [[region.id, pool]];
    }),
  );
}
