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
  const places = items.map((item) => ({ item, first: first(item.card), rank: rank(item.card, item.memory), salt: -1 }));
  type Place = (typeof places)[number];
  const saltOf = (place: Place): number => {
    if (place.salt < 0) place.salt = hash32(`${today} ${place.item.card.id}`);
    return place.salt;
  };
  return places
    .sort((a, b) => {
      if (a.first !== b.first) return a.first ? -1 : 1;
      if (a.rank !== b.rank) return b.rank - a.rank;
      return saltOf(a) - saltOf(b) || (a.item.card.id < b.item.card.id ? -1 : 1);
    })
    .map(({ item }) => item);
}
