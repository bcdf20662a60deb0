import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChosenDeck } from '@/lib/cards/card';
import { deckRules } from '@/lib/cards/deck-rules';
import { decksByRegion, decksByRule } from '@/lib/cards/decks';
import { generateCards } from '@/lib/cards/generate-cards';
import { joinDecks } from '@/lib/cards/join-decks';
import { loadContent } from '@/scripts/build/load-content';

const { dataset } = loadContent(path.join(import.meta.dirname, '../../..'));
const cards = generateCards(dataset);
const chosen = decksByRule(dataset, cards);
const deck = (id: string) => chosen.find((each) => each.deck.id === id)?.deck ?? { cards: [] };
const structuresOf = (id: string) => new Set(deck(id).cards.map((card) => `${card.structure}`));

describe('decks by rule', () => {
  it('have ids of their own: none is that of a region', () => {
    const ids = [
      ...decksByRegion(dataset, cards).map(({ id }) => id),
      ...deckRules(dataset, cards).map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  });

  it('are found by course, clinic, nerve, compartment and movement', () => {
    expect(new Set(chosen.map(({ rule }) => rule.group))).toEqual(
      new Set(['level', 'clinic', 'nerve', 'compartment', 'movement']),
    );
  });

  it('hold a nerve with its branches, the nerves of its muscles, and its lesions', () => {
    expect(structuresOf('radial-nerve')).toContain('posterior-interosseous-nerve');
    expect(structuresOf('radial-nerve')).toContain('triceps-brachii');
    expect(structuresOf('radial-nerve')).toContain('radial-nerve-injury-in-groove');
    expect(structuresOf('radial-nerve')).not.toContain('deltoid');
  });

  it('hold the muscles of a compartment, and the prime movers of a movement', () => {
    expect(structuresOf('anterior-compartment-of-leg')).toContain('tibialis-anterior');
    expect(structuresOf('hip-joint-abduction')).toContain('gluteus-medius');
  });

  it('ask physiotherapists the core, and medical students more of it', () => {
    const core = deck('physiotherapy-core').cards;
    expect(core.every((card) => card.level === 'must')).toBe(true);
    expect(deck('first-year-medicine').cards.length).toBeGreaterThan(core.length);
    const first = new Set(deck('first-year-medicine').cards);
    expect(core.every((card) => first.has(card))).toBe(true);
  });
});

describe('a deck put together from those of regions', () => {
  const regions = decksByRegion(dataset, cards);
  const whole = chosen.find((each) => each.deck.id === 'radial-nerve')?.deck;
  if (whole === undefined) throw new Error('no deck');
  const choice: ChosenDeck = {
    id: whole.id,
    title: whole.title,
    contentVersion: whole.contentVersion,
    chosen: whole.cards.map((card) => card.id),
    parts: [],
  };

  it('is the same deck', () => {
    expect(joinDecks(choice, regions)).toEqual(whole);
  });

  it('is none when a part is missing: half a deck would look like progress', () => {
    expect(joinDecks(choice, [])).toBeNull();
  });
});
