import 'server-only';
import type { Deck } from '../../cards/card';
import { readGenerated } from './read-generated';

/** The compiled deck of a region, e.g. `gluteal-region`. */
export function loadDeck(region: string): Deck {
  const deck: Deck = JSON.parse(readGenerated(`decks/${region}.json`));
  return deck;
}
