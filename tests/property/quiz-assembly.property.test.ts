import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '@/lib/quiz/assemble';
import { keyPosition } from '@/lib/quiz/question';
import { questionFaults } from '@/lib/quiz/rules/question-faults';
import { items } from '../fixtures/atlas-quiz';

const seed = 20_261_122;
const shown = (questions: ReturnType<typeof assemble>) =>
  questions.map(({ item, options }) => [item.id, ...options.map(({ text }) => text)]);

/** Chi-square of counts against equal shares. */
function chiSquare(counts: readonly number[]): number {
  const fair = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - fair) ** 2 / fair, 0);
}
/** Upper limits at p = .001 for two and three degrees of freedom. */
const limits = new Map([
  [3, 13.816],
  [4, 16.266],
]);

describe('quizzes', () => {
  it('follow from items, seed and count alone', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 32 }), fc.integer({ min: 1, max: 30 }), fc.boolean(), (text, count, typed) => {
        const plan = { seed: text, count, typed };
        const questions = assemble(items, plan);
        expect(shown(assemble(items, plan))).toEqual(shown(questions));
        expect(questions.flatMap(questionFaults)).toEqual([]);
        expect(new Set(questions.map(({ item }) => item.cardId)).size).toBe(questions.length);
      }),
      { seed, numRuns: 60 },
    );
  });

  it.each(['a', 'b', 'c'])('put the key in every position equally often (seeds %s)', (family) => {
    const counts = new Map<number, number[]>();
    for (let quiz = 0; quiz < 400; quiz += 1)
      for (const question of assemble(items, { seed: `${family}${quiz}`, count: 10, typed: true })) {
        if (question.form === 'type') continue;
        const size = question.options.length;
        const positions = counts.get(size) ?? Array.from({ length: size }, () => 0);
        const at = keyPosition(question);
        positions[at] = (positions[at] ?? 0) + 1;
        counts.set(size, positions);
      }
    for (const [size, positions] of counts) expect(chiSquare(positions)).toBeLessThan(limits.get(size) ?? 0);
  });
});
