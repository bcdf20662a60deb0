import { describe, expect, it } from 'vitest';
import { generateCards } from '@/lib/cards/generate-cards';
import { change } from '../../fixtures/plant-card';
import { loadSmall } from '../../fixtures/small-atlas';

const siblingsOf = (id: string, ...edits: Parameters<typeof loadSmall>) =>
  generateCards(loadSmall(...edits).dataset).find((card) => card.id === id)?.siblings ?? null;

/** A question of its own for the fan, in place of what it says about feeling knee pain. */
const asking = (prompt: string, answer: string) =>
  change(
    '      stepping:',
    `      asked: { predicate: course, statement: Something., ask: { prompt: "${prompt}", answer: "${answer}" } }\n      stepping:`,
  );

describe('cards that must not meet on one day', () => {
  it('ask the same fact', () => {
    expect(siblingsOf('a:fan-muscle.nerve.nerve')).toContain('a:fan-muscle.nerve.supplies');
  });

  it('answer one another: the question of one holds the answer of the other', () => {
    const telling = asking('Fan muscle: where does the upper nerve of the buttock reach it?', 'From behind');
    expect(siblingsOf('a:fan-muscle.asked.ask', [telling])).toContain('a:fan-muscle.nerve.nerve');
    expect(siblingsOf('a:fan-muscle.nerve.nerve', [telling])).toContain('a:fan-muscle.asked.ask');
  });

  it('ask contrary parts the same question', () => {
    expect(siblingsOf('a:fan-muscle.turns-in.rotation')).toEqual(['a:fan-muscle.turns-out.rotation']);
  });

  it('are not those whose answer is the structure itself, or a mere direction', () => {
    const directions = asking('Fan muscle: where on the hip does it lie?', 'Medial and upper');
    expect(siblingsOf('a:fan-muscle.picture.identify')).toEqual([]);
    expect(siblingsOf('a:fan-muscle.asked.ask', [directions])).toEqual([]);
  });

  it('are not those of two muscles that share a nerve: neither tells the other', () => {
    expect(siblingsOf('a:fan-muscle.nerve.nerve')).not.toContain('a:strap-muscle.nerve.nerve');
    expect(siblingsOf('a:strap-muscle.nerve.nerve')).toEqual(['a:fan-muscle.nerve.supplies']);
  });
});

describe('content with faults', () => {
  it('makes no card of a claim, even of one that somebody scheduled', () => {
    const scheduled = change(
      '        level: extra\n        scheduled: false',
      '        ask: { prompt: "Fan muscle weak: what hurts?", answer: The knee }',
    );
    const { dataset } = loadSmall([scheduled]);
    expect(generateCards(dataset).filter((card) => card.factIds.join().includes('knee-pain'))).toEqual([]);
  });

  it('does not run for ever where cards are shared in a circle', () => {
    const circle = change(
      'condition: with the leg free',
      'condition: with the leg free\n        sharesCardOf: abduction-meaning',
    );
    const { dataset } = loadSmall([circle]);
    expect(generateCards(dataset).map((card) => card.id)).not.toContain('a:fan-muscle.abduction.main-action');
  });
});
