import type { Dataset } from '../anatomy/dataset';
import type { Card, Deck } from './card';
import { type DeckRule, deckRules } from './deck-rules';
import { capitalised } from './wording';

/** One deck per region that has cards, in order of introduction. */
export function decksByRegion(dataset: Dataset, cards: readonly Card[]): readonly Deck[] {
  const regions = [...dataset.structures.values()].filter((structure) => structure.kind === 'region');
  return regions.flatMap((region): readonly Deck[] => {
    const own = cards.filter((card) => dataset.structures.get(card.structure)?.region === region.id);
    if (own.length === 0) return [];
    const sorted = [...own].sort((a, b) => a.intro - b.intro);
    const title = capitalised(region.names.en);
    const sources = sourcesOf(sorted, dataset);
    return [{ id: region.id, title, contentVersion: dataset.version, cards: sorted, sources }];
  });
}

/** The decks of the rules, each in order of introduction. */
export function decksByRule(
  dataset: Dataset,
  cards: readonly Card[],
): readonly { readonly rule: DeckRule; readonly deck: Deck }[] {
  const sorted = [...cards].sort((a, b) => a.intro - b.intro);
  return deckRules(dataset, cards).map((rule) => {
    const own = sorted.filter(rule.holds);
    const sources = sourcesOf(own, dataset);
    return { rule, deck: { id: rule.id, title: rule.title, contentVersion: dataset.version, cards: own, sources } };
  });
}

function sourcesOf(cards: readonly Card[], { sources }: Dataset): Deck['sources'] {
  const ids = [...new Set(cards.flatMap((card) => card.sources))].sort();
  const entries = ids.flatMap((id) => {
    const source = sources.get(id);
    return source === undefined ? [] : [[id, { citation: source.citation, url: source.url }] as const];
  });
  return Object.fromEntries(entries);
}
