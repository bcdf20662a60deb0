import type { CardId } from '../../core/ids';
import { hash32 } from '../../core/random';

export interface CountedCard {
  readonly cardId: CardId;
  readonly events: number;
}

/** Nobody answers one card so often; such a history would outweigh everything else. */
const mostOfACard = 2_000;
/** More answers do not move the weights, and memory must stay bounded. */
export const mostEvents = 200_000;

/**
 * The cards to learn from: all of them, or, where a log is longer than `most` events, as many whole cards as fit, drawn by
 * a hash of their ids, so that the same log always gives the same sample. In parts of about `partSize` events, to be read
 * one after the other.
 */
export function sampleCards(cards: readonly CountedCard[], most = mostEvents, partSize = 5_000): CardId[][] {
  const parts: CardId[][] = [];
  let part: CardId[] = [];
  let inPart = 0;
  let total = 0;
  const honest = cards.filter(({ events }) => events <= mostOfACard);
  for (const { cardId, events } of drawn(honest, most)) {
    if (total + events > most) continue;
    total += events;
    part.push(cardId);
    inPart += events;
    if (inPart >= partSize) {
      parts.push(part);
      part = [];
      inPart = 0;
    }
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function drawn(cards: readonly CountedCard[], most: number): readonly CountedCard[] {
  if (cards.reduce((sum, { events }) => sum + events, 0) <= most) return cards;
  const place = new Map(cards.map(({ cardId }) => [cardId, hash32(cardId)]));
  return [...cards].sort((a, b) => (place.get(a.cardId) ?? 0) - (place.get(b.cardId) ?? 0));
}
