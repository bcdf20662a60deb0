import type { Dataset } from '@/lib/anatomy/dataset';
import type { Structure } from '@/lib/anatomy/structure';
import type { StructureId } from '@/lib/core/ids';

/** The structures behind some ids; checked content has no others. */
export const known = (dataset: Dataset, ids: readonly StructureId[]): readonly Structure[] =>
  ids.flatMap((id) => dataset.structures.get(id) ?? []);
