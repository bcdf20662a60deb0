import type { Dataset } from '../../anatomy/dataset';
import type { Fact } from '../../anatomy/fact';
import type { QuizItem } from '../item';
import { bearersOf } from './plain-graph';

const plain = (text: string): string => text.toLowerCase().replaceAll('-', ' ');

/** Whether any action of the muscle, whole or part, first or beside, stated or varied, is this movement at this joint. */
function moves(own: readonly Fact[], joint: string, movement: string): boolean {
  return own.some((fact) => {
    if (fact.predicate !== 'action' || fact.joint !== joint) return false;
    const said = [fact.movement, ...fact.variants.map((variant) => variant.value)].map(plain);
    return said.some((one) => one.includes(movement) && !one.startsWith('no '));
  });
}

export const couldMove = (own: readonly Fact[], tested: readonly Fact[], text: string): boolean =>
  tested.some((fact) => fact.predicate === 'action' && moves(own, fact.joint, plain(text)));

/** A muscle that makes the movement which the exercise trains, or that any source trains with it. */
export function couldTrain(dataset: Dataset, facts: readonly Fact[], item: QuizItem, text: string): boolean {
  const exercises = facts.flatMap((fact) =>
    fact.predicate === 'trained-by' && item.factIds.includes(fact.id) ? [fact.exercise] : [],
  );
  const prime = facts.flatMap((fact) =>
    fact.predicate === 'action' && fact.subject === item.structure && fact.role === 'prime-mover' && fact.part === null
      ? [fact]
      : [],
  );
  return bearersOf(dataset, text).some((id) => {
    const own = facts.filter((fact) => fact.subject === id);
    const known = own.some((fact) => fact.predicate === 'action');
    const trained = own.some((fact) => fact.predicate === 'trained-by' && exercises.includes(fact.exercise));
    return !known || trained || prime.some((fact) => moves(own, fact.joint, plain(fact.movement)));
  });
}
