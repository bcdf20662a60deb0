import type { Card } from '../cards/card';
import type { CardId } from '../core/ids';

/** The cards that rest until the next study day once a card was seen. */
export type Siblings = ReadonlyMap<CardId, ReadonlySet<CardId>>;

/** Siblings in both directions, whichever of two cards names the other. */
export function siblingsOf(cards: readonly Card[]): Siblings {
  const siblings = new Map<CardId, Set<CardId>>();
  const add = (from: CardId, to: CardId) => {
    const known = siblings.get(from);
    if (known === undefined) siblings.set(from, new Set([to]));
    else known.add(to);
  };
  for (const card of cards) {
    for (const other of card.siblings) {
      if (other === card.id) continue;
      add(card.id, other);
      add(other, card.id);
    }
  }
  return siblings;
}
