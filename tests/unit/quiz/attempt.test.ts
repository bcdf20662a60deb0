import { describe, expect, it } from 'vitest';
import { attemptId } from '@/lib/core/ids';
import { type Answered, advanced, againMissed, answered, newAttempt } from '@/lib/quiz/attempt';
import { parseAttempt } from '@/lib/quiz/parse-attempt';

const first = attemptId('01890000-0000-7000-8000-000000000001');
const second = attemptId('01890000-0000-7000-8000-000000000002');
const answer = (itemId: string, verdict: Answered['verdict']): Answered => ({
  itemId,
  raw: 'Femoral nerve',
  verdict,
  sentence: null,
  durationMs: 1200,
});

describe('a run through a quiz', () => {
  it('takes one answer per question and goes on only after it', () => {
    const start = newAttempt(first);
    expect(advanced(start)).toBe(start);
    const once = answered(start, answer('a', 'wrong'));
    expect(answered(once, answer('a', 'correct'))).toBe(once);
    expect(advanced(once)).toMatchObject({ at: 1, answers: [{ itemId: 'a', verdict: 'wrong' }] });
  });

  it('asks again what was wrong, half right or not known', () => {
    const verdicts = ['correct', 'wrong', 'partial', 'unknown'] as const;
    const run = verdicts.reduce(
      (attempt, verdict) => advanced(answered(attempt, answer(verdict, verdict))),
      newAttempt(first),
    );
    expect(againMissed(run, second)).toEqual({
      attemptId: second,
      round: 1,
      itemIds: ['wrong', 'partial', 'unknown'],
      answers: [],
      at: 0,
    });
  });

  it('survives being kept as text', () => {
    const run = advanced(answered(newAttempt(first), answer('a', 'wrong')));
    expect(parseAttempt(JSON.stringify(run))).toEqual(run);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another shape', '{"at":1}'],
    ['an id of another kind', JSON.stringify({ ...newAttempt(first), attemptId: 'x' })],
    ['a place beyond its answers', JSON.stringify({ ...newAttempt(first), at: 3 })],
    [
      'answers beyond its place',
      JSON.stringify({ ...newAttempt(first), answers: [answer('a', 'wrong'), answer('b', 'wrong')] }),
    ],
  ])('%s is read as no attempt', (_name, text) => {
    expect(parseAttempt(text)).toBeNull();
  });
});
