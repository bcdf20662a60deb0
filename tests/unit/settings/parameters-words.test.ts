import { describe, expect, it } from 'vitest';
import {
  calibrationSentence,
  intervalsSentence,
  measuresSentence,
  trainingSentence,
  verdict,
} from '@/components/settings/parameters-words';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { evaluate } from '@/lib/stats/evaluation';
import { goodIntervals } from '@/lib/stats/sample-intervals';
import { quickForgetter } from '../../../bench/learner-log';
import { prediction } from '../../setup/predictions';

const expected = (recall: number, recalled: number, of: number) =>
  evaluate(Array.from({ length: of }, (_, index) => prediction(recall, index < recalled)));

describe('words about a memory', () => {
  it('say how far expectation and recall lie apart, and when that says little', () => {
    expect(verdict(expected(0.9, 3, 4))).toBe('Nothing to compare yet');
    expect(calibrationSentence(expected(0.9, 3, 4))).toContain('there are 4.');
    expect(verdict(expected(0.9, 89, 100))).toBe('Within two points');
    expect(calibrationSentence(expected(0.9, 89, 100))).toBe(
      'Of 100 answers it expected 90% to be recalled, and 89% were. Fewer than 1,000 answers say it loosely.',
    );
    expect(verdict(expected(0.9, 1_700, 2_000))).toBe('5 points too hopeful');
    expect(verdict(expected(0.8, 1_700, 2_000))).toBe('5 points too cautious');
    expect(measuresSentence(expected(0.9, 90, 100), null)).toMatch(/log loss 0\.325, RMSE 0\.000\.$/);
    expect(measuresSentence(evaluate([]), null)).toBeNull();
  });

  it('say what a set does to intervals', () => {
    const published = goodIntervals(defaultWeights, 0.9, 3);
    // The published sequence of ts-fsrs and py-fsrs for Good, without its learning step: 2, 11, 46 days.
    expect(published).toEqual([2, 11, 46]);
    expect(intervalsSentence(published, published)).toContain('after 2 days and, after the third time, 46 days');
    expect(intervalsSentence(goodIntervals(quickForgetter, 0.9, 3), published)).toContain('(published: 46 days)');
  });

  it('tell every way a training can end, without a number that is not there', () => {
    const ended = { askedAt: 0, endedAt: Date.UTC(2026, 10, 3, 12) } as const;
    const outcomes = [
      { kind: 'too-few', items: 3 },
      { kind: 'kept', why: 'invalid', items: 100, judged: null },
      { kind: 'kept', why: 'no-better', items: 100, judged: { answers: 20, before: 0.3, after: 0.31 } },
    ] as const;
    const sentences = [
      trainingSentence({ state: 'waiting', progress: 0, askedAt: 0 }),
      trainingSentence({ state: 'running', progress: 0.4, askedAt: 0 }),
      trainingSentence({ state: 'failed', code: 'crashed', ...ended }),
      ...outcomes.map((outcome) => trainingSentence({ state: 'done', outcome, ...ended })),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentences.join(' ')).not.toMatch(/NaN|null|undefined/);
    expect(sentences[3]).toContain('3 November 2026');
  });
});
