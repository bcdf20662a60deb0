import type { Dataset } from '../anatomy/dataset';
import type { Fact } from '../anatomy/fact';
import type { Card } from './card';
import { carrierOf } from './shared-facts';

/**
 * Facts that are meant to be studied and have no card: no template can ask them. Facts of lesser tiers that are
 * merely nice, and roots without a shared core, are left unasked on purpose.
 */
export function unaskedFacts(dataset: Dataset, cards: readonly Card[]): readonly Fact[] {
  const carried = new Set(cards.flatMap((card) => card.factIds));
  return [...dataset.facts.values()].filter((fact) => {
    if (carried.has(fact.id) || !fact.scheduled || carrierOf(fact, dataset.facts) === null) return false;
    if (fact.predicate === 'roots' && fact.core === null) return false;
    return dataset.structures.get(fact.subject)?.tier === 1;
  });
}
