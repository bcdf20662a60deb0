import type { FactId } from '../../core/ids';
import type { Card } from '../card';
import type { Rule } from './fault';

const most = 2;

/** At most two scheduled cards per fact; further ways of asking belong to quizzes. */
export const cardsPerFact: Rule = (cards) => {
  const byFact = new Map<FactId, Card[]>();
  for (const card of cards) for (const id of card.factIds) byFact.set(id, [...(byFact.get(id) ?? []), card]);
  return [...byFact].flatMap(([id, own]) =>
    own.slice(most).map((card) => ({
      cardId: card.id,
      rule: 'cards-per-fact',
      reason: `fact '${id}' is on ${own.length} cards; ${most} at most`,
    })),
  );
};
