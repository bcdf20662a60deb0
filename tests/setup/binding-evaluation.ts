import { FSRSBinding, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding';
import type { AnswerHistory } from '../../lib/stats/answer-histories';

/** One judged answer as fsrs-rs takes it: the answers of its card up to it. */
interface Item {
  readonly reviews: readonly { readonly rating: number; readonly gap: number }[];
  /** Its place among our predictions. */
  readonly index: number;
}

/**
 * What fsrs-rs 6.5 makes of a log. Its `evaluate` regroups what it judges, weighs it by recency and drops rare first
 * gaps. `order` is the order it judges in and `weights` what each counts there (read out of src/dataset.rs and confirmed
 * against the numbers), so that the same sums can be made of our predictions. A log with rare first gaps is refused.
 */
export function bindingEvaluation(histories: readonly AnswerHistory[], weights: readonly number[]) {
  const judged = histories
    .flatMap(({ steps }) => steps.map((step, at) => ({ step, reviews: steps.slice(0, at + 1) })))
    .filter(({ step }) => step.judged)
    .sort((a, b) => a.step.at - b.step.at);
  const items: Item[] = judged.map(({ reviews }, index) => ({ reviews, index }));
  const native = items.map(
    ({ reviews }) => new FSRSBindingItem(reviews.map(({ rating, gap }) => new FSRSBindingReview(rating, gap))),
  );
  const theirs = new FSRSBinding([...weights]).evaluate(native);
  const order = judgingOrder(items);
  const recency = (place: number) => 0.25 + 0.75 * (place / (items.length - 1)) ** 3;
  return { ...theirs, order: order.map(({ index }) => index), recency };
}

const longTerm = ({ reviews }: Item): number => reviews.filter(({ gap }) => gap > 0).length;

/** First answers after a day or more come first, by first rating and gap, small groups first; all else keeps its order. */
function judgingOrder(items: readonly Item[]): Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of items.filter((each) => longTerm(each) === 1)) {
    const name = `${item.reviews[0]?.rating} ${item.reviews.at(-1)?.gap}`;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  const numbers = (name: string) => name.split(' ').map(Number);
  const sorted = [...groups].sort(([a, first], [b, second]) => {
    const [ratingA = 0, gapA = 0] = numbers(a);
    const [ratingB = 0, gapB = 0] = numbers(b);
    return ratingA - ratingB || first.length - second.length || gapA - gapB;
  });
  for (const [name, group] of sorted)
    if (group.length < 20) throw new Error(`the group ${name} would be dropped as rare`);
  return [...sorted.flatMap(([, group]) => group), ...items.filter((item) => longTerm(item) !== 1)];
}
