import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import { allFactsWith } from './facts-of';

/** The structures that say they belong to a group, by id. */
export function membersOf(dataset: Dataset, group: StructureId): readonly StructureId[] {
  const members = allFactsWith(dataset, 'member-of')
    .filter((fact) => fact.objects.includes(group))
    .map((fact) => fact.subject);
  return [...new Set(members)].sort();
}
