import type { Dataset } from '../../anatomy/dataset';
import { acceptedNames } from '../../anatomy/names';
import type { Card } from '../card';
import { isDirection } from '../directions';
import { countWords, tellingWords, wordsOf } from '../words';
import { byStructure, type Rule } from './fault';

const longest = 25;

/** The words that would give a card away; none when its answer is the structure itself or a mere direction. */
function secret(card: Card, dataset: Dataset): readonly string[] {
  const names = dataset.structures.get(card.structure)?.names;
  const own = new Set(names === undefined ? [] : acceptedNames(names).map((name) => name.toLowerCase()));
  if (own.has(card.answer.toLowerCase())) return [];
  const words = [...tellingWords(card.answer)];
  return words.every(isDirection) ? [] : words;
}

/** A reason or a contrast in at most 25 words, never another value that is scheduled for the same structure. */
export const why: Rule = (cards, dataset) => {
  const long = cards
    .filter((card) => countWords(card.why) > longest)
    .map((card) => ({
      cardId: card.id,
      rule: 'why',
      reason: `why has ${countWords(card.why)} words; ${longest} at most`,
    }));
  const leaks = byStructure(cards).flatMap((own) =>
    own.flatMap((card) => {
      const said = new Set(wordsOf(card.why));
      return own
        .filter((other) => other.id !== card.id && other.answer !== card.answer)
        .filter((other) => {
          const words = secret(other, dataset);
          return words.length > 0 && words.every((word) => said.has(word));
        })
        .map((other) => ({
          cardId: card.id,
          rule: 'why',
          reason: `why gives away "${other.answer}", the answer of ${other.id}`,
        }));
    }),
  );
  return [...long, ...leaks];
};
