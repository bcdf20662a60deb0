import { describe, expect, it } from 'vitest';
import { couldBeRight } from '@/lib/quiz/judge/could-be-right';
import { namedWithin, overlap } from '@/lib/quiz/judge/plain-graph';
import { optionSets } from '@/lib/quiz/options/option-sets';
import { itemFaults } from '@/lib/quiz/rules/item-faults';
import { setFaults } from '@/lib/quiz/rules/set-faults';
import { choices, dataset, items, typed } from '../../../fixtures/atlas-quiz';

describe('every item of the atlas', () => {
  it('exists in good number and of many kinds', () => {
    expect(items.length).toBeGreaterThan(120);
    expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(18);
  });

  it('R1: has a key that the judge finds right, under its own slow reading of the graph', () => {
    expect(items.filter((item) => !couldBeRight(dataset, item, item.key)).map(({ cardId }) => cardId)).toEqual([]);
  });

  it.each([...new Set(choices.map(({ kind }) => kind))])(
    'R1: has no distractor that could be right under anything any source says (%s)',
    (kind) => {
      const defensible = choices
        .filter((item) => item.kind === kind)
        .flatMap((item) =>
          item.pool
            .filter(({ text }) => couldBeRight(dataset, item, text))
            .map(({ text }) => `${item.cardId}: ${text}`),
        );
      expect(defensible).toEqual([]);
    },
  );

  it('R3, R11, R13, R18, R19, R20: keeps the rules of single items', () => {
    expect(items.flatMap((item) => itemFaults(item, dataset).map((fault) => `${item.cardId}: ${fault}`))).toEqual([]);
  });

  it('R2, R4, R6, R8, R9, R10, R12, R13: can be asked, and every set of options it can be asked with keeps the rules', () => {
    const faults = choices.flatMap((item) => {
      const sets = optionSets(item);
      if (sets.length === 0) return [`${item.cardId}: no options`];
      return sets.flatMap((set) => setFaults(item, set).map((fault) => `${item.cardId}: ${fault}`));
    });
    expect(faults).toEqual([]);
  });

  it('R5: never shows a structure beside what holds it', () => {
    const pairs = choices
      .filter(({ optionClass }) => !optionClass.includes('reason') && !optionClass.endsWith('of a muscle'))
      .flatMap((item) => {
        const ids = [item.key, ...item.pool.map(({ text }) => text)].map(
          (text) =>
            namedWithin(dataset, text).find(
              (id) => item.keyValue === id || item.pool.some(({ value }) => value === id),
            ) ?? text,
        );
        return ids.flatMap((a, index) =>
          ids
            .slice(index + 1)
            .flatMap((b) => (a !== b && overlap(dataset, a, b) ? [`${item.cardId}: ${a} and ${b}`] : [])),
        );
      });
    expect(pairs).toEqual([]);
  });

  it('names a card type of its own, never the id of a study card, and an opaque id of its own', () => {
    expect(items.filter(({ cardId }) => !/\.(?:choose|type)(?:-[a-z]+)?$/.test(cardId))).toEqual([]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.filter(({ id }) => !/^[0-9a-z]{4,8}$/.test(id))).toEqual([]);
  });

  it('asks one thing per card: two wordings of a card test the same facts', () => {
    const byCard = new Map<string, string>();
    for (const { cardId, factIds } of items) {
      const facts = factIds.join(' ');
      expect(byCard.get(cardId) ?? facts).toBe(facts);
      byCard.set(cardId, facts);
    }
  });

  it('never rests on a claimed association alone', () => {
    const claimed = items.filter(({ factIds }) =>
      factIds.every((id) => dataset.facts.get(id)?.certainty === 'claimed'),
    );
    expect(claimed).toEqual([]);
  });

  it('asks for no roots where sources share no core', () => {
    const without = items.filter(
      ({ kind, factIds }) =>
        kind === 'roots' &&
        factIds.some((id) => {
          const fact = dataset.facts.get(id);
          return fact?.predicate === 'roots' && fact.core === null;
        }),
    );
    expect(without).toEqual([]);
  });

  it('says no word of a typed answer in its stem', () => {
    const given = typed.filter(
      ({ stem, key, expectation }) =>
        expectation.kind === 'structure' &&
        key
          .toLowerCase()
          .split(' ')
          .some(
            (word) =>
              word.length > 5 &&
              !/nerve|artery|plexus|ligament|muscle|joint/.test(word) &&
              stem.toLowerCase().includes(word),
          ),
    );
    expect(given.map(({ cardId }) => cardId)).toEqual([]);
  });
});
