import type { Dataset } from '@/lib/anatomy/dataset';
import { displayName } from '@/lib/anatomy/names';
import type { Deck } from '@/lib/cards/card';

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every name that reads differently in Latin and may stand in a text of the deck: a page carries no others. */
export function latinOfDeck(dataset: Dataset, deck: Deck): Record<string, string> {
  const said = new Set(
    deck.cards.flatMap((card) => wordsOf(`${card.label} ${card.prompt} ${card.answer} ${card.why}`)),
  );
  const pairs = [...dataset.structures.values()]
    .map((structure) => [displayName(structure).toLowerCase(), displayName(structure, 'la')] as const)
    .filter(([en, la]) => en !== la.toLowerCase() && wordsOf(en).every((word) => said.has(word)));
  return Object.fromEntries(pairs);
}
