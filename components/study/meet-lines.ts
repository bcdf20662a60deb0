import type { Card } from '@/lib/cards/card';
import { sentenceCase } from '../ui/sentence-case';

export interface MeetLine {
  readonly label: string;
  readonly value: string;
}

/** What is worth knowing of somebody one has just been introduced to, in the order of an atlas page. */
const templates = ['origin', 'insertion', 'nerve', 'main-action'] as const;

/**
 * What is said of a structure when it is met for the first time, from the answers of its own cards: four lines at
 * most. Empty for cards that do not introduce a structure, and for structures that have no such cards.
 */
export function meetLines(card: Card, cards: readonly Card[]): readonly MeetLine[] {
  if (card.template !== 'identify') return [];
  return templates.flatMap((template) => {
    const own = cards.find((other) => other.structure === card.structure && other.template === template);
    if (own === undefined) return [];
    return [{ label: sentenceCase(own.label.split(', ').at(-1) ?? own.label), value: own.answer }];
  });
}
