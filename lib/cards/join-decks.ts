import type { ChosenDeck, Deck } from './card';

/** The deck that a choice from others makes, in the chosen order. Null when a part lacks a card that was chosen. */
export function joinDecks(chosen: ChosenDeck, parts: readonly Deck[]): Deck | null {
  const byId = new Map(parts.flatMap((part) => part.cards).map((card) => [card.id, card]));
  const cards = chosen.chosen.flatMap((id) => byId.get(id) ?? []);
  if (cards.length < chosen.chosen.length) return null;
  const cited = new Set(cards.flatMap((card) => card.sources));
  const sources = Object.assign({}, ...parts.map((part) => part.sources));
  return {
    id: chosen.id,
    title: chosen.title,
    contentVersion: chosen.contentVersion,
    cards,
    sources: Object.fromEntries(Object.entries<Deck['sources'][string]>(sources).filter(([id]) => cited.has(id))),
  };
}
