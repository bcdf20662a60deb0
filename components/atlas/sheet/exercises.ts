import type { Dataset } from '@/lib/anatomy/dataset';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import type { Structure } from '@/lib/anatomy/structure';
import type { Citations } from './citations';
import { known } from './known';
import type { Line, Saying } from './line';

const stages = [
  ['start', 'Start'],
  ['then', 'Then'],
  ['later', 'Later'],
] as const;

/** Exercises by stage; each with its own sources. */
export function exerciseLines(dataset: Dataset, structure: Structure, cite: Citations): readonly Line[] {
  const facts = factsWith(dataset, structure.id, 'trained-by');
  return stages.flatMap(([stage, label]): readonly Line[] => {
    const sayings = facts
      .filter((fact) => fact.stage === stage)
      .flatMap((fact): readonly Saying[] =>
        known(dataset, [fact.exercise]).map((exercise) => cite.say([{ structure: exercise, capital: true }], fact)),
      );
    return sayings.length === 0 ? [] : [{ label, sayings, quiet: [] }];
  });
}
