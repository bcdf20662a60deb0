import type { Dataset } from '@/lib/anatomy/dataset';
import type { Fact } from '@/lib/anatomy/fact';
import { allFactsWith } from '@/lib/anatomy/graph/facts-of';
import type { Structure } from '@/lib/anatomy/structure';
import type { StructureId } from '@/lib/core/ids';
import { known } from './known';
import type { Line } from './line';
import { list } from './linked';

/** What the facts of other structures say about this one. They are cited on the pages of those structures. */
export function incomingLines(dataset: Dataset, structure: Structure): readonly Line[] {
  const { id } = structure;
  const line = (label: string, subjects: readonly StructureId[]): readonly Line[] => {
    const structures = known(
      dataset,
      [...new Set(subjects)].filter((subject) => subject !== id),
    );
    if (structures.length === 0) return [];
    return [{ label, sayings: [{ segments: list(structures), notes: [], unsourced: false }], quiet: [] }];
  };
  const subjects = (facts: readonly Fact[]) => facts.map((fact) => fact.subject);
  return [
    ...line('Supplies', subjects(allFactsWith(dataset, 'arterial-supply').filter((fact) => fact.artery === id))),
    ...line('Shown in', subjects(allFactsWith(dataset, 'sign').filter((fact) => fact.object === id))),
    ...line('Tests', subjects(allFactsWith(dataset, 'clinical-test').filter((fact) => fact.object === id))),
    ...line('Claimed for', subjects(allFactsWith(dataset, 'associated-with').filter((fact) => fact.object === id))),
    ...line('Trains', subjects(allFactsWith(dataset, 'trained-by').filter((fact) => fact.exercise === id))),
  ];
}
