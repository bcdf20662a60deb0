import type { Card } from '@/lib/cards/card';
import { studyDay } from '@/lib/core/time';
import { defaultPreferences } from '@/lib/preferences/preferences';
import { buildQueue } from '@/lib/queue/build-queue';
import { type Remaining, remaining } from '@/lib/queue/remaining';
import { typicalSeconds } from '@/lib/queue/seconds-per-answer';
import { defaultWeights } from '@/lib/scheduling/default-weights';

/** What a newcomer is asked first, as far as `most` cards; the same for everybody, so that it can stand in the page. */
export function firstCards(
  cards: readonly Card[],
  most: number,
): { readonly cards: readonly Card[]; readonly left: Remaining } {
  const queue = buildQueue({
    cards,
    memories: new Map(),
    today: studyDay(0),
    dayEnds: 0,
    weights: defaultWeights,
    newCardsPerDay: defaultPreferences.newCardsPerDay,
    introducedToday: 0,
    level: defaultPreferences.level,
  });
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    cards: queue.main.slice(0, most).flatMap((entry) => byId.get(entry.cardId) ?? []),
    left: remaining(queue, typicalSeconds),
  };
}
