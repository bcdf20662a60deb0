import type { ListedDeck } from '../../lib/anatomy/content-manifest';
import type { Dataset } from '../../lib/anatomy/dataset';
import type { Card, ChosenDeck, Deck } from '../../lib/cards/card';
import type { DeckGroup } from '../../lib/cards/deck-rules';
import { decksByRule } from '../../lib/cards/decks';
import type { ChosenPool } from '../../lib/quiz/join-pools';
import { offersQuiz } from '../../lib/quiz/offers-quiz';
import type { QuizPool } from '../../lib/quiz/pool';

/** A deck by rule with its quiz, and the regions that both are taken from. */
export interface ChosenContent {
  readonly group: DeckGroup;
  readonly deck: Deck;
  /** Null where there is too little to ask. */
  readonly pool: QuizPool | null;
  readonly deckParts: readonly string[];
  readonly poolParts: readonly string[];
}

/** Every deck by rule, with the questions about its facts. */
export function chosenContent(
  dataset: Dataset,
  cards: readonly Card[],
  regions: readonly Deck[],
  quiz: Readonly<Record<string, QuizPool>>,
): readonly ChosenContent[] {
  const pools = Object.values(quiz);
  return decksByRule(dataset, cards).map(({ rule, deck }): ChosenContent => {
    const ids = new Set(deck.cards.map((card) => card.id));
    const facts = new Set(deck.cards.flatMap((card) => card.factIds));
    const asked = pools
      .map((pool) => ({ pool, items: pool.items.filter((item) => item.factIds.some((fact) => facts.has(fact))) }))
      .filter(({ items }) => items.length > 0);
    const items = asked.flatMap((each) => each.items);
    const terms = [...new Map(asked.flatMap((each) => each.pool.terms).map((term) => [term.id, term])).values()];
    return {
      group: rule.group,
      deck,
      pool: offersQuiz(items)
        ? { region: deck.id, title: deck.title, contentVersion: dataset.version, items, terms }
        : null,
      deckParts: regions.filter((region) => region.cards.some((card) => ids.has(card.id))).map((region) => region.id),
      poolParts: asked.map(({ pool }) => pool.region),
    };
  });
}

export const chosenDeck = (deck: Deck, parts: readonly string[]): ChosenDeck => ({
  id: deck.id,
  title: deck.title,
  contentVersion: deck.contentVersion,
  chosen: deck.cards.map((card) => card.id),
  parts,
});

export const chosenPool = (pool: QuizPool, parts: readonly string[]): ChosenPool => ({
  region: pool.region,
  title: pool.title,
  contentVersion: pool.contentVersion,
  chosen: pool.items.map((item) => item.id),
  parts,
});

/** Decks of regions first, then those of the rules. */
export function listedDecks(content: {
  readonly decks: readonly Deck[];
  readonly quiz: Readonly<Record<string, QuizPool>>;
  readonly chosen: readonly ChosenContent[];
}): readonly ListedDeck[] {
  const listed = (deck: Deck, group: DeckGroup, pool: QuizPool | null): ListedDeck => ({
    id: deck.id,
    title: deck.title,
    group,
    cards: deck.cards.length,
    questions: pool?.items.length ?? 0,
  });
  return [
    ...content.decks.map((deck) => listed(deck, 'region', content.quiz[deck.id] ?? null)),
    ...content.chosen.map(({ deck, group, pool }) => listed(deck, group, pool)),
  ];
}
