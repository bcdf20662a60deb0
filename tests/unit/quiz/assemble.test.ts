import { describe, expect, it } from 'vitest';
import { askAgain } from '@/lib/quiz/ask-again';
import { assemble } from '@/lib/quiz/assemble';
import { givenAwayBy } from '@/lib/quiz/given-away';
import { givesAway } from '@/lib/quiz/gives-away';
import { keyPosition, type Question } from '@/lib/quiz/question';
import { questionFaults } from '@/lib/quiz/rules/question-faults';
import { items } from '../../fixtures/atlas-quiz';

const quiz = (seed: string, count = 10, typed = true) => assemble(items, { seed, count, typed });
const seeds = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);
const ids = (questions: readonly Question[]) =>
  questions.map(({ item, options }) => [item.id, ...options.map(({ text }) => text)]);

describe('a quiz', () => {
  it('is the same for everybody who has its seed, and another for another seed', () => {
    expect(ids(quiz('1'))).toEqual(ids(quiz('1')));
    expect(ids(quiz('1'))).not.toEqual(ids(quiz('2')));
  });

  it('is as long as it was asked to be, as far as the items reach', () => {
    expect([1, 5, 10, 20, 30].map((count) => quiz('x', count).length)).toEqual([1, 5, 10, 20, 30]);
    expect(assemble([], { seed: '1', count: 10, typed: true })).toEqual([]);
  });

  it('opens with a choice beside a picture', () => {
    for (const seed of seeds(40)) {
      const [first] = quiz(seed);
      expect(first?.form).toBe('choose');
      expect(first?.item.picture).not.toBeNull();
    }
  });

  it('asks two typed questions in ten and none against the clock', () => {
    for (const seed of seeds(20)) {
      expect(quiz(seed).filter(({ form }) => form === 'type')).toHaveLength(2);
      expect(quiz(seed, 5).filter(({ form }) => form === 'type').length).toBeLessThanOrEqual(1);
      expect(quiz(seed, 10, false).filter(({ form }) => form === 'type')).toHaveLength(0);
    }
  });

  it('is spread over structures and kinds', () => {
    for (const seed of seeds(40)) {
      const questions = quiz(seed);
      expect(new Set(questions.map(({ item }) => item.kind)).size).toBeGreaterThanOrEqual(6);
      expect(new Set(questions.map(({ item }) => item.structure)).size).toBeGreaterThanOrEqual(5);
    }
  });

  it('has no question that answers another, nor one that an earlier explanation told', () => {
    for (const seed of seeds(60)) {
      const questions = quiz(seed);
      questions.forEach(({ item }, index) => {
        for (const other of questions.slice(index + 1)) expect(givesAway(item, other.item)).toBe(false);
        const told = questions
          .slice(0, index)
          .flatMap((earlier) =>
            earlier.form === 'choose'
              ? earlier.item.pool
                  .filter(({ text }) => earlier.options.some((option) => option.text === text))
                  .flatMap(({ tells }) => tells)
              : [],
          );
        expect(item.factIds.filter((id) => told.includes(id))).toEqual([]);
      });
    }
  });

  it('shows every question with one key, no option twice, ranges in order', () => {
    expect(seeds(100).flatMap((seed) => quiz(seed).flatMap(questionFaults))).toEqual([]);
  });

  it('R6: the key is the longest option in at most 35% of questions', () => {
    const drawn = seeds(300)
      .flatMap((seed) => quiz(seed))
      .filter(({ form }) => form === 'choose');
    const longest = drawn.filter((question) => {
      const lengths = question.options.map(({ text }) => text.length);
      const key = lengths[keyPosition(question)] ?? 0;
      return lengths.every((length, index) => index === keyPosition(question) || length < key);
    });
    expect(longest.length / drawn.length).toBeLessThanOrEqual(0.35);
  });
});

it('what gives another away is found by index as pair by pair', () => {
  for (const asked of items.filter((_, index) => index % 40 === 0)) {
    const away = givenAwayBy(items, asked, new Set());
    expect(items.filter((other) => away.has(other) !== givesAway(asked, other))).toEqual([]);
  }
});

describe('what was missed', () => {
  it('is asked again, all of it and nothing else, in an order of its own', () => {
    const missed = quiz('1')
      .slice(2, 7)
      .map(({ item }) => item.id);
    const again = askAgain(items, missed, '1 1');
    expect(again.map(({ item }) => item.id).sort()).toEqual([...missed].sort());
    expect(ids(askAgain(items, missed, '1 1'))).toEqual(ids(again));
    expect(again.flatMap(questionFaults)).toEqual([]);
  });

  it('leaves out items that are gone', () => {
    expect(askAgain(items, ['gone'], '1')).toEqual([]);
  });
});
