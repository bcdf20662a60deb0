import type { Dataset } from '@/lib/anatomy/dataset';
import { allFactsWith, factsWith } from '@/lib/anatomy/graph/facts-of';
import { movementName } from '@/lib/anatomy/movement';
import { jointName } from '@/lib/anatomy/names';
import type { Structure } from '@/lib/anatomy/structure';
import type { Citations } from './citations';
import { known } from './known';
import type { Line } from './line';
import { list } from './linked';

const labels = {
  'member-of': ['Group', 'Members'],
  'branch-of': ['Branch of', 'Branches'],
  synergist: ['Works with', null],
  antagonist: ['Works against', null],
} as const;
const predicates = ['member-of', 'branch-of', 'synergist', 'antagonist'] as const;

/** Groups, branches and partners, from both ends; what a landmark is part of and what has it as a part. */
export function belongingLines(dataset: Dataset, structure: Structure, cite: Citations): readonly Line[] {
  const own = predicates.flatMap((predicate) =>
    factsWith(dataset, structure.id, predicate).map((fact): Line => {
      const joint = fact.movement === null ? undefined : dataset.structures.get(fact.movement.joint);
      const during =
        fact.movement === null || joint === undefined
          ? ''
          : `, in ${movementName(fact.movement.movement)} of the ${jointName(joint)}`;
      return {
        label: labels[predicate][0],
        sayings: [cite.say([...list(known(dataset, fact.objects)), during], fact)],
        quiet: [],
      };
    }),
  );
  const others = predicates.flatMap((predicate): readonly Line[] => {
    const label = labels[predicate][1];
    const facts = allFactsWith(dataset, predicate).filter((fact) => fact.objects.includes(structure.id));
    const first = facts[0];
    // A compartment tells its muscles first of all, with what feeds them.
    if (label === null || first === undefined || structure.kind === 'compartment') return [];
    const members = known(dataset, [...new Set(facts.map((fact) => fact.subject))]);
    return [{ label, sayings: [cite.say(list(members), first)], quiet: [] }];
  });
  return [...own, ...others, ...wholeAndParts(dataset, structure)];
}

function wholeAndParts(dataset: Dataset, structure: Structure): readonly Line[] {
  const line = (label: string, structures: readonly Structure[]): readonly Line[] =>
    structures.length === 0
      ? []
      : [{ label, sayings: [{ segments: list(structures), notes: [], unsourced: false }], quiet: [] }];
  const whole = structure.partOf === null ? [] : known(dataset, [structure.partOf]);
  const parts = [...dataset.structures.values()].filter((other) => other.partOf === structure.id);
  return structure.kind === 'region' ? [] : [...line('Part of', whole), ...line('Has', parts)];
}
