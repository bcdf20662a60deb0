import type { Dataset } from '@/lib/anatomy/dataset';
import type { Fact } from '@/lib/anatomy/fact';
import { attachmentsAt } from '@/lib/anatomy/graph/attachments-at';
import { allFactsWith } from '@/lib/anatomy/graph/facts-of';
import { movementName } from '@/lib/anatomy/movement';
import type { Structure } from '@/lib/anatomy/structure';
import type { StructureId } from '@/lib/core/ids';
import { sentenceCase } from '../../ui/sentence-case';
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
  const attached = attachmentsAt(dataset, id);
  return [
    ...line('Origin of', subjects(attached.filter((fact) => fact.predicate === 'origin'))),
    ...line('Insertion of', subjects(attached.filter((fact) => fact.predicate === 'insertion'))),
    ...line('Supplies', [
      ...subjects(allFactsWith(dataset, 'innervation').filter((fact) => fact.nerve === id)),
      ...subjects(allFactsWith(dataset, 'arterial-supply').filter((fact) => fact.artery === id)),
    ]),
    ...movedBy(dataset, structure, line),
    ...line('Shown in', subjects(allFactsWith(dataset, 'sign').filter((fact) => fact.object === id))),
    ...line('Tests', subjects(allFactsWith(dataset, 'clinical-test').filter((fact) => fact.object === id))),
    ...line('Claimed for', subjects(allFactsWith(dataset, 'associated-with').filter((fact) => fact.object === id))),
    ...line('Trains', subjects(allFactsWith(dataset, 'trained-by').filter((fact) => fact.exercise === id))),
  ];
}

/** The muscles that move a joint, by movement. */
function movedBy(
  dataset: Dataset,
  structure: Structure,
  line: (label: string, subjects: readonly StructureId[]) => readonly Line[],
): readonly Line[] {
  if (structure.kind !== 'joint') return [];
  const facts = allFactsWith(dataset, 'action').filter((fact) => fact.joint === structure.id);
  return [...new Set(facts.map((fact) => fact.movement))].flatMap((movement) =>
    line(
      sentenceCase(movementName(movement)),
      facts.filter((fact) => fact.movement === movement).map((fact) => fact.subject),
    ),
  );
}
