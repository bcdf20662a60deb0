import type { ChoiceItem, Distractor } from '../item';
import { keepsSetRules } from '../rules/set-faults';

/** Beside a picture two distractors leave room for it; three elsewhere. Where that many do not fit, the other number. */
const sizesFor = (item: ChoiceItem): readonly number[] => (item.picture === null ? [3, 2] : [2, 3]);

function combinations<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

/** Whether any set of distractors keeps the rules. */
export const canBeAsked = (item: ChoiceItem): boolean =>
  item.draw === 'whole'
    ? keepsSetRules(item, item.pool)
    : sizesFor(item).some((size) => combinations(item.pool, size).some((set) => keepsSetRules(item, set)));

/** Every set of distractors that may stand beside the key: all rules that concern options together are kept. */
export function optionSets(item: ChoiceItem): readonly (readonly Distractor[])[] {
  if (item.draw === 'whole') return keepsSetRules(item, item.pool) ? [item.pool] : [];
  for (const size of sizesFor(item)) {
    const sets = combinations(item.pool, size).filter((set) => keepsSetRules(item, set));
    if (sets.length > 0) return sets;
  }
  return [];
}
