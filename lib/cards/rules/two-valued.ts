import type { Card } from '../card';
import { wordsOf } from '../words';
import { byStructure, type Fault, type Rule } from './fault';

const templates: ReadonlySet<string> = new Set(['side', 'lean', 'rotation']);
const values: ReadonlySet<string> = new Set(
  'left right medial lateral medially laterally inward inwards outward outwards ipsilateral contralateral same opposite'.split(
    ' ',
  ),
);
const filler: ReadonlySet<string> = new Set(['the', 'on', 'to', 'it', 'its', 'side', 'one']);
const share = 4;

/** Whether a coin would answer it half of the time: the answer, up to its reason, is a side or a direction. */
export function isTwoValued(card: Card): boolean {
  if (templates.has(card.template)) return true;
  const words = wordsOf(card.answer.split(/[:,;]/)[0] ?? '').filter((word) => !filler.has(word));
  return words.length > 0 && words.every((word) => values.has(word));
}

const asksMore = (card: Card): boolean => card.picture !== null || /\bwhy\b|\breason\b/i.test(card.prompt);

/** Two-valued answers are at most a quarter of a structure's cards, and ask for the reason or show a picture. */
export const twoValued: Rule = (cards) =>
  byStructure(cards).flatMap((own): readonly Fault[] => {
    const coins = own.filter(isTwoValued);
    const bare = coins.filter((card) => !asksMore(card));
    const faults = bare.map((card) => ({
      cardId: card.id,
      rule: 'two-valued',
      reason: `"${card.answer}" has only one alternative: ask for the reason or show a picture`,
    }));
    const first = coins[0];
    if (first === undefined || coins.length * share <= own.length) return faults;
    const reason = `${coins.length} of the ${own.length} cards of ${first.structure} have only two possible answers; a quarter at most`;
    return [...faults, { cardId: first.id, rule: 'two-valued', reason }];
  });
