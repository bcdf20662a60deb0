import type { StudyDay } from '../core/time';
import { fsrsEngine } from '../scheduling/fsrs-engine';
import type { Memory } from '../scheduling/memory';
import type { Weights } from '../scheduling/policy';
import { byIntroduction, byRecall, type Rank } from './rank';

/** Which of the due reviews come first: what a person may choose (`Preferences['reviewOrder']`). */
export type ReviewOrder = 'recall' | 'due' | 'gain' | 'difficulty' | 'random' | 'added';

/** The rank of an order, the highest first; equal ranks are decided by the day's hash. */
export function reviewRank(order: ReviewOrder, today: StudyDay, weights: Weights): Rank {
  switch (order) {
    case 'recall':
      return byRecall(today, weights);
    case 'due':
      return longestDue;
    case 'gain':
      return byGain(today, weights);
    case 'difficulty':
      return (_card, memory) => -(memory?.difficulty ?? 0);
    case 'added':
      return byIntroduction;
    case 'random':
      return () => 0;
  }
}

export const longestDue: Rank = (_card, memory) => (memory?.due != null && 'day' in memory.due ? -memory.due.day : 0);

/** Days of stability that an answer is expected to add: Good with the probability of recall, Again otherwise. */
const byGain = (today: StudyDay, weights: Weights): Rank => {
  const engine = fsrsEngine(weights);
  return (_card, memory) => (memory === null || memory.lastDay === null ? 0 : expectedGain(memory, memory.lastDay));

  function expectedGain(memory: Memory, lastDay: StudyDay): number {
    const days = Math.max(0, today - lastDay);
    const recall = engine.recall(memory.stability, days);
    const good = engine.next(memory, days, 3).stability;
    const again = engine.next(memory, days, 1).stability;
    return recall * good + (1 - recall) * again - memory.stability;
  }
};
