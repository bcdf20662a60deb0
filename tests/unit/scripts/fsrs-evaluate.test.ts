import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { evaluateAnswers } from '@/scripts/fsrs/evaluate-answers';
import { readAnswers } from '@/scripts/fsrs/read-answers';
import { base, review } from '../../setup/events';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const lines = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const day = 24 * 60;

function evaluated(...values: readonly unknown[]) {
  const read = readAnswers(lines(...values));
  if (!read.ok) throw new Error(`line ${read.error.line}: ${read.error.message}`);
  return evaluateAnswers(read.value);
}
const run = (input: string) =>
  spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/fsrs-evaluate.ts'], {
    cwd: root,
    input,
    encoding: 'utf8',
  });

const short = [
  { cardId: 'one', rating: 3, at: '2026-01-01T12:00:00Z' },
  { cardId: 'one', rating: 3, at: '2026-01-03T12:00:00Z' },
  { cardId: 'one', rating: 1, at: '2026-03-08T12:00:00Z' },
];
const other = defaultWeights.map((weight) => weight * 1.1);

describe('the evaluation of a log', () => {
  it('judges with the published weights unless the log or the first line has others; the first line wins', () => {
    const params = { ...base(1, 9, 20 * day), kind: 'params', weights: other };
    const events = [review(1, 1, {}, 0), review(1, 2, {}, 3 * day)];
    expect(evaluated(...events).weights).toEqual({ from: 'published', values: defaultWeights });
    expect(evaluated(...events, params).weights).toEqual({ from: 'log', values: other });
    const given = evaluated({ params: { weights: defaultWeights } }, ...events, params);
    expect(given.weights).toEqual({ from: 'given', values: defaultWeights });
    expect(given.logLoss).toBe(evaluated(...events).logLoss);
    expect(given.logLoss).not.toBe(evaluated(...events, params).logLoss);
  });

  it('tells cards apart by the names that others gave them', () => {
    const cards = ['one', 'two', 'three'].flatMap((cardId) => short.map((answer) => ({ ...answer, cardId })));
    expect(evaluated(...cards).reviews).toBe(6);
  });

  it('is one JSON object on standard output', () => {
    const { stdout, status } = run(lines(...short));
    expect(status).toBe(0);
    const printed = JSON.parse(stdout);
    expect(printed).toMatchObject({ reviews: 2, actual: 0.5, auc: 1, weights: { from: 'published' } });
    const [missed, recalled] = printed.calibration.map((bin: { predicted: number }) => bin.predicted);
    expect(printed.logLoss).toBeCloseTo(-(Math.log(recalled) + Math.log(1 - missed)) / 2, 9);
  });

  it.each([
    ['a rating of 9', lines(short[0], { ...short[1], rating: 9 }), 'line 2: rating: '],
    ['a line that is no JSON', `${lines(short[0])}\n{"cardId":`, 'line 2: '],
  ])('names the line and the reason of %s, prints nothing and ends with 1', (_name, input, reason) => {
    const { stdout, stderr, status } = run(input);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain(reason);
  });
});
