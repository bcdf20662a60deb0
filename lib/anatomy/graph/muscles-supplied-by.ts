import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import { allFactsWith } from './facts-of';

/** The muscles (wholly or in part) whose nerve this is, by id. Branches of the nerve are nerves of their own. */
export function musclesSuppliedBy(dataset: Dataset, nerve: StructureId): readonly StructureId[] {
  const subjects = allFactsWith(dataset, 'innervation')
    .filter((fact) => fact.nerve === nerve && dataset.structures.get(fact.subject)?.kind === 'muscle')
    .map((fact) => fact.subject);
  return [...new Set(subjects)].sort();
}
