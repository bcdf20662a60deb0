import { perCard } from './fault';

/** A misconception is asked only as something to refute. */
export const misconceptions = perCard('misconceptions', (card, dataset) => {
  const wrong = card.factIds.filter((id) => dataset.facts.get(id)?.predicate === 'misconception');
  return card.template === 'refutation'
    ? []
    : wrong.map((id) => `it teaches the misconception '${id}' as if it were true`);
});
