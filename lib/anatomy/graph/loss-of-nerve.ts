import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import { type Loss, lossFrom } from './loss';
import { deadBeyond } from './nerve-loss';

/**
 * What is lost, motor and sensory, when a nerve is cut: everything beyond the cut and nothing before it.
 * @param at the first stretch that is cut off; null cuts the nerve where it begins
 */
export function lossOfNerve(dataset: Dataset, nerve: StructureId, at: string | null = null): Loss {
  const dead = deadBeyond(dataset, nerve, at);
  return lossFrom(
    dataset,
    (fact) => {
      const gone = dead.whole.has(fact.nerve) || (fact.nerve === dead.cut && dead.twigs.has(fact.subject));
      return gone ? 'lost' : 'spared';
    },
    // The skin of the cut nerve itself is at the end of its course.
    (id) => dead.whole.has(id) || id === dead.cut,
  );
}
