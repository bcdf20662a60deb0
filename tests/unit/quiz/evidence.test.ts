import { describe, expect, it } from 'vitest';
import { knownGivenCorrect, quizRating } from '@/lib/quiz/evidence';

describe('what a quiz answer says of memory', () => {
  it('weighs knowing against luck: R / (R + (1 - R) / m)', () => {
    expect(knownGivenCorrect(0.25, 4)).toBeCloseTo(0.5714, 4);
    expect(knownGivenCorrect(0.25, 3)).toBeCloseTo(0.5, 10);
    expect(knownGivenCorrect(0.25, 2)).toBeCloseTo(0.4, 10);
    expect(knownGivenCorrect(0.9, 4)).toBeCloseTo(0.973, 3);
    expect(knownGivenCorrect(0, null)).toBe(0);
  });

  it.each([
    ['correct', 4, null, 3],
    ['correct', 3, null, 3],
    ['correct', 2, null, 1],
    ['correct', 4, 0.95, 3],
    ['correct', 4, 0.1, 1],
    ['correct', 4, 0.2, 3],
    ['correct', 4, 0.19, 1],
    ['correct', null, null, 3],
    ['correct', null, 0.02, 3],
    ['wrong', 4, 0.99, 1],
    ['wrong', null, null, 1],
    ['unknown', 4, 0.99, 1],
    ['partial', null, 0.5, null],
  ] as const)('%s of %s options at recall %s is rated %s', (verdict, options, recall, rating) => {
    expect(quizRating({ verdict, options, recall })).toBe(rating);
  });

  it('is never Easy and never Hard', () => {
    const ratings = (['correct', 'partial', 'wrong', 'unknown'] as const).flatMap((verdict) =>
      [2, 3, 4, null].flatMap((options) =>
        [null, 0, 0.3, 0.6, 1].map((recall) => quizRating({ verdict, options, recall })),
      ),
    );
    expect(new Set(ratings)).toEqual(new Set([1, 3, null]));
  });
});
