import type { Card } from '../cards/card';
import { hash32 } from '../core/random';
import type { StudyDay } from '../core/time';
import type { Memory } from '../scheduling/memory';
import type { Weights } from '../scheduling/policy';
import { retrievability } from '../scheduling/retrievability';

/** How urgent a card is: the highest first. `memory` is null for a card never answered. */
export type Rank = (card: Card, memory: Memory | null) => number;

/**
 * Probability of recall today, the best remembered first: in the published simulations this costs the least time per
 * card remembered, because what is nearly forgotten waits at little further loss.
 */
export const byRecall =
  (today: StudyDay, weights: Weights): Rank =>
  (_card, memory) =>
    memory === null ? 0 : (retrievability(memory, { day: today }, weights) ?? 0);

/** The authored order of introduction, smaller first. */
export const byIntroduction: Rank = (card) => -card.intro;

/**
 * Cards of one standing, the most urgent first. Where the rank says nothing a hash of the day and the card decides:
 * another order every day, the same on every device and after every rebuild.
 * @param first whether a card goes before all others
 */
export function ranked<Item extends { readonly card: Card; readonly memory: Memory | null }>(
  items: readonly Item[],
  rank: Rank,
  today: StudyDay,
  first: (card: Card) => boolean,
): Item[] {
  return items
    .map((item) => ({
      item,
      first: first(item.card) ? 1 : 0,
      rank: rank(item.card, item.memory),
      salt: hash32(`${today} ${item.card.id}`),
    }))
    .sort(
      (a, b) => b.first - a.first || b.rank - a.rank || a.salt - b.salt || (a.item.card.id < b.item.card.id ? -1 : 1),
    )
    .map(({ item }) => item);
}
