import { describe, expect, it } from 'vitest';
import { landingNumbers } from '@/components/landing/landing-numbers';
import { decksByRegion } from '@/lib/cards/decks';
import { generateCards } from '@/lib/cards/generate-cards';
import { structureId } from '@/lib/core/ids';
import { buildPool } from '@/lib/quiz/build-pool';
import { loadSmall } from '../../fixtures/small-atlas';

const { dataset } = loadSmall();
const [deck] = decksByRegion(dataset, generateCards(dataset));
const pool = deck === undefined ? null : buildPool(dataset, structureId(deck.id));
if (deck === undefined || pool === null) throw new Error('the small atlas has a deck and a pool');
const [card] = deck.cards;
if (card === undefined) throw new Error('the small atlas has cards');
const numbers = landingNumbers(dataset, deck, pool, card.structure);

describe('the numbers of the landing page', () => {
  it('count what the content holds, so that nobody has to keep them up to date', () => {
    const facts = [...dataset.facts.values()];
    expect(numbers.cards).toBe(deck.cards.length);
    expect(numbers.questions).toBe(pool.items.length);
    expect(numbers.statements).toBe(facts.length);
    expect(numbers.structures).toBe(dataset.structures.size);
    expect(numbers.sources).toBe(dataset.sources.size);
  });

  it('count the must-know cards of the first structure alone', () => {
    const own = deck.cards.filter(({ structure }) => structure === card.structure);
    expect(numbers.cardsOfFirst).toBe(own.filter(({ level }) => level === 'must').length);
  });

  it('never round the share with a source up', () => {
    const sourced = [...dataset.facts.values()].filter(({ sources }) => sources.length > 0).length;
    expect(numbers.sourcedPercent).toBeLessThanOrEqual((100 * sourced) / dataset.facts.size);
    expect(numbers.sourcedPercent).toBeGreaterThan((100 * sourced) / dataset.facts.size - 1);
  });

  it('name the kinds of questions by themselves, the commonest first', () => {
    const counts = numbers.kinds.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const { name } of numbers.kinds) expect(name).toMatch(/^[A-Z][^,]*$/);
  });
});
