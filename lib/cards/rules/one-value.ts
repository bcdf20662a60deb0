import type { Dataset } from '../../anatomy/dataset';
import type { Card } from '../card';
import { numberWord } from '../wording';
import { byStructure, type Fault, type Rule } from './fault';
import { valuesOf } from './values-of';

/** How many values a prompt announces: "Which two nerves ..." is two, a question without a number is one. */
const announced = (prompt: string): number =>
  [3, 2].find((count) => new RegExp(`\\b${numberWord(count)}\\b`, 'i').test(prompt)) ?? 1;

/** Two cards that look the same and want different answers. */
function contradictions(cards: readonly Card[]): readonly Fault[] {
  const seen = new Map<string, Card>();
  return cards.flatMap((card): readonly Fault[] => {
    const looks = `${card.prompt.toLowerCase()} ${card.picture?.diagram ?? ''} ${card.picture?.lit.join(' ') ?? ''}`;
    const other = seen.get(looks);
    if (other === undefined) {
      seen.set(looks, card);
      return [];
    }
    const same = other.answer === card.answer ? 'asks the same again' : `also fits "${other.answer}"`;
    return [{ cardId: card.id, rule: 'one-value', reason: `it ${same}, as ${other.id} has it: "${card.prompt}"` }];
  });
}

function graphFault(card: Card, dataset: Dataset): readonly string[] {
  const values = valuesOf(card, dataset);
  if (values === null) return [];
  const count = announced(card.prompt);
  if (values.length === count) return [];
  const what = values.length === 0 ? 'nothing' : `${values.length} (${values.join(', ')})`;
  return [
    `the prompt wants ${count === 1 ? 'one value' : `${count} values`} and the atlas holds ${what}: "${card.prompt}"`,
  ];
}

/**
 * A prompt fixes exactly one value, or says how many it wants, under every variant that counts as right. Asked of
 * the graph and not of the texts, so that a new fact elsewhere can make an old card unfair and is caught.
 */
export const oneValue: Rule = (cards, dataset) => [
  ...byStructure(cards).flatMap((own) =>
    own.flatMap((card) => graphFault(card, dataset).map((reason) => ({ cardId: card.id, rule: 'one-value', reason }))),
  ),
  ...contradictions(cards),
];
