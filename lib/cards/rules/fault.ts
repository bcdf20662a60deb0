import type { Dataset } from '../../anatomy/dataset';
import type { CardId } from '../../core/ids';
import type { Card } from '../card';

/** A card that teaches badly, and why. */
export interface Fault {
  readonly cardId: CardId;
  /** The rule's own short name. */
  readonly rule: string;
  /** What an author should know to put it right. */
  readonly reason: string;
}

/** A rule sees all cards at once, for some are about the company that a card keeps. */
export type Rule = (cards: readonly Card[], dataset: Dataset) => readonly Fault[];

/** Most rules look at one card at a time: a text is what is wrong with it. */
export const perCard =
  (rule: string, reasons: (card: Card, dataset: Dataset) => readonly string[]): Rule =>
  (cards, dataset) =>
    cards.flatMap((card) => reasons(card, dataset).map((reason) => ({ cardId: card.id, rule, reason })));

/** The cards of each structure. */
export function byStructure(cards: readonly Card[]): readonly (readonly [Card, ...Card[]])[] {
  const groups = new Map<string, [Card, ...Card[]]>();
  for (const card of cards) {
    const group = groups.get(card.structure);
    if (group === undefined) groups.set(card.structure, [card]);
    else group.push(card);
  }
  return [...groups.values()];
}
