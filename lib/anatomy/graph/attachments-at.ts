import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import type { AttachmentFact } from '../fact';
import { allFactsWith } from './facts-of';
import { wholesOf } from './wholes-of';

/** What is attached at a landmark or bone, or at anything that is part of it. */
export function attachmentsAt(dataset: Dataset, place: StructureId): readonly AttachmentFact[] {
  const at = (id: StructureId) => id === place || wholesOf(dataset, id).some((whole) => whole.id === place);
  return [...allFactsWith(dataset, 'origin'), ...allFactsWith(dataset, 'insertion')].filter((fact) =>
    fact.landmarks.some(at),
  );
}
