import type { Dataset } from '@/lib/anatomy/dataset';
import { allFactsWith, factsWith } from '@/lib/anatomy/graph/facts-of';
import type { Structure } from '@/lib/anatomy/structure';
import type { StructureId } from '@/lib/core/ids';
import { computed, computedLine } from './computed';
import { known } from './known';
import type { Line } from './line';
import { list } from './linked';

/** What lies in a compartment, in the order in which it is authored, with the nerves and arteries that feed it. */
export function contentsLines(dataset: Dataset, structure: Structure): readonly Line[] {
  if (structure.kind !== 'compartment') return [];
  const members = allFactsWith(dataset, 'member-of')
    .filter((fact) => fact.objects.includes(structure.id))
    .map((fact) => fact.subject);
  const fed = (ids: readonly StructureId[]) => known(dataset, [...new Set(ids)]);
  const nerves = fed(members.flatMap((id) => factsWith(dataset, id, 'innervation').map((fact) => fact.nerve)));
  const arteries = fed(members.flatMap((id) => factsWith(dataset, id, 'arterial-supply').map((fact) => fact.artery)));
  const line = (label: string, structures: readonly Structure[]) =>
    computedLine(label, structures.length === 0 ? [] : [computed(list(structures))]);
  return [
    ...line('Muscles', fed(members)),
    ...line(nerves.length === 1 ? 'Nerve' : 'Nerves', nerves),
    ...line(arteries.length === 1 ? 'Artery' : 'Arteries', arteries),
  ];
}
