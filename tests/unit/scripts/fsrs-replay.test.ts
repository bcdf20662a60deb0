import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/log/event';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { replayLog } from '@/lib/scheduling/replay-log';
import { readAnswers } from '@/scripts/fsrs/read-answers';
import { replayArguments } from '@/scripts/fsrs/replay-arguments';
import { replayLines } from '@/scripts/fsrs/replay-lines';
import { base, nerveCard, review, undo } from '../../setup/events';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const lines = (...values: readonly unknown[]) =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

function replayed(text: string) {
  const read = readAnswers(text);
  if (!read.ok) throw new Error(`line ${read.error.line}: ${read.error.message}`);
  return replayLines(read.value);
}
function refused(text: string) {
  const read = readAnswers(text);
  return read.ok ? null : read.error;
}

/** Of fsrs-rs src/inference.rs: ratings at gaps of 0, 0, 1, 3, 8 and 21 days. */
const vector = [
  { cardId: 'one', rating: 1, at: '2026-01-01T12:30:00Z' },
  { cardId: 'one', rating: 3, at: '2026-01-01T12:40:00Z' },
  { cardId: 'one', rating: 3, at: '2026-01-02T12:40:00Z' },
  { cardId: 'one', rating: 3, at: '2026-01-05T12:40:00Z' },
  { cardId: 'one', rating: 3, at: '2026-01-13T12:40:00Z' },
  { cardId: 'one', rating: 3, at: '2026-02-03T12:40:00Z' },
];

describe('answers in the short form', () => {
  it('end where the reference ends', () => {
    const [line] = replayed(lines(...vector));
    expect(line).toMatchObject({ cardId: 'one', state: 'review', due: '2026-03-29T04:00:00.000Z', reps: 6, lapses: 0 });
    expect(line?.stability).toBeCloseTo(53.62691, 4);
    expect(line?.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it('may come in any order, with instants as milliseconds and fields that nobody reads', () => {
    const mixed = vector.map((answer) => ({ ...answer, at: Date.parse(answer.at), deck: 'spare' })).reverse();
    expect(replayed(lines(...mixed))).toEqual(replayed(lines(...vector)));
  });

  it('give one line per card, by id', () => {
    const other = vector.map((answer) => ({ ...answer, cardId: 'a:gluteus-medius.nerve.recall' }));
    expect(replayed(lines(...vector, ...other)).map(({ cardId }) => cardId)).toEqual([
      'a:gluteus-medius.nerve.recall',
      'one',
    ]);
  });

  it('are due at an instant on the learning steps', () => {
    expect(replayed(lines(vector[0]))[0]).toMatchObject({ state: 'learning', due: '2026-01-01T12:31:00.000Z' });
  });

  it('take other parameters from a first line', () => {
    const params = (given: object) => replayed(lines({ params: given }, ...vector))[0];
    expect(params({ weights: defaultWeights })).toEqual(replayed(lines(...vector))[0]);
    expect(params({ desiredRetention: 0.8 })?.due).toBe('2026-07-31T04:00:00.000Z');
    expect(params({ zone: 'Asia/Tokyo', rollover: 0 })?.due).toBe('2026-03-28T15:00:00.000Z');
    expect(params({ maximumInterval: 5 })?.due).toBe('2026-02-08T04:00:00.000Z');
    expect(params({ weights: defaultWeights.map((weight) => weight * 1.1) })?.stability).not.toBeCloseTo(53.6, 0);
  });
});

describe('events as the log holds them', () => {
  const events: readonly LogEvent[] = [
    review(1, 1, { rating: 4 }),
    review(1, 2, { rating: 3, mode: 'quiz' }, 9 * 24 * 60),
    { ...base(1, 3, 10 * 24 * 60), kind: 'suspend', cardId: nerveCard, suspended: true },
  ];

  it('leave what the app remembers', () => {
    const expected = replayLog(
      events.map((event) => ({ event, effectiveAt: event.at, serverSeq: null })),
      defaultPolicy,
    ).get(nerveCard);
    expect(replayed(lines(...events))[0]).toMatchObject({
      cardId: nerveCard,
      stability: expected?.stability,
      difficulty: expected?.difficulty,
      reps: 2,
    });
  });

  it('say new of a card whose answers were all taken back', () => {
    const [one] = events;
    if (one === undefined) throw new Error('no event');
    expect(replayed(lines(one, undo(1, 9, one.id)))).toEqual([
      { cardId: nerveCard, stability: 0, difficulty: 0, state: 'new', due: null, reps: 0, lapses: 0 },
    ]);
  });

  it('may be of a newer version of the app that writes more', () => {
    expect(replayed(lines({ ...events[0], mood: 'calm' }))).toHaveLength(1);
  });

  it('are due in the zone that each was made in', () => {
    const [line] = replayed(lines(review(1, 1, { rating: 4, zone: 'Mars/Olympus' })));
    expect(line?.due).toMatch(/T04:00:00\.000Z$/);
  });
});

describe('a log of the app', () => {
  const promised = { day: review(1, 1).studyDay + 60 };
  const events = [review(1, 1, { rating: 3, terms: { steps: [] }, chosenDue: null })].map((event) => ({
    ...event,
    chosenDue: promised,
  }));
  const due = (params: object) => replayed(lines({ params }, ...events))[0];

  it('keeps promises and terms unless it is told not to', () => {
    expect(due({})).toMatchObject({ state: 'review', due: '2026-05-01T04:00:00.000Z' });
    expect(due({ promises: false })).toMatchObject({ state: 'review', due: '2026-03-04T04:00:00.000Z' });
    expect(due({ terms: false, promises: false })?.state).toBe('learning');
  });

  it('takes the same from arguments, which win', () => {
    const asked = replayArguments(['--no-promises', '--retention', '0.8', '--steps', 'none', 'log.jsonl'], () => '');
    expect(asked).toEqual({
      ok: true,
      value: { file: 'log.jsonl', params: { promises: false, desiredRetention: 0.8, learningSteps: [] } },
    });
    const read = readAnswers(lines({ params: { promises: true } }, ...events), { promises: false });
    expect(read.ok && replayLines(read.value)[0]?.due).toBe('2026-03-04T04:00:00.000Z');
  });

  it.each([
    [['--retention', 'much'], 'desiredRetention'],
    [['--steps', '0'], 'learningSteps'],
    [['--steps', '1 x'], 'learningSteps'],
    [['--rollover', '9999'], 'rollover'],
    [['--zone', 'Mars/Olympus'], 'zone'],
    [['--weights', 'w.json'], 'weights'],
  ])('refuses %s', (words, about) => {
    const asked = replayArguments(words, () => '[1, null]');
    const params = asked.ok && asked.value !== 'help' ? asked.value.params : {};
    const read = readAnswers(lines(...events), params);
    expect(read.ok ? '' : read.error.message).toContain(about);
  });

  it('knows no other arguments', () => {
    expect(replayArguments(['--decay', '1'], () => '')).toMatchObject({ ok: false });
    expect(replayArguments(['--steps'], () => '')).toMatchObject({ ok: false });
    expect(replayArguments(['--weights', 'gone'], () => 'no json')).toMatchObject({ ok: false });
    expect(replayArguments(['--help'], () => '')).toEqual({ ok: true, value: 'help' });
  });
});

describe('a line that cannot be read', () => {
  it.each([
    ['no JSON', lines(vector[0], '{"cardId":'), 2, 'JSON'],
    ['no object', lines('', vector[0], '[]'), 3, 'not an object'],
    ['a rating of 9', lines({ ...vector[0], rating: 9 }), 1, 'rating'],
    ['no card', lines({ rating: 3, at: 1 }), 1, 'cardId'],
    ['a day without a time', lines({ ...vector[0], at: '2026-01-01' }), 1, 'at'],
    ['an instant past the century', lines({ ...vector[0], at: Date.UTC(2200, 0, 1) }), 1, 'at'],
    ['an event that contradicts itself', lines({ ...review(1, 1), studyDay: 5 }), 1, 'studyDay'],
    ['an event of an unknown kind', lines({ ...review(1, 1), kind: 'guess' }), 1, ''],
    ['parameters after an answer', lines(vector[0], { params: {} }), 2, 'first line'],
    ['twenty weights', lines({ params: { weights: defaultWeights.slice(1) } }), 1, 'weights'],
    ['an unknown parameter', lines({ params: { retention: 0.9 } }), 1, 'params'],
  ])('is named: %s', (_name, text, line, about) => {
    const fault = refused(text);
    expect(fault?.line).toBe(line);
    expect(fault?.message).toContain(about);
  });
});

describe('npm run -s fsrs:replay', () => {
  const run = (input: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/fsrs-replay.ts'], { cwd: root, input, encoding: 'utf8' });

  it('prints JSON lines and nothing else', () => {
    const { status, stdout, stderr } = run(lines(...vector));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(replayed(lines(...vector)));
  });

  it('ends with 1, the line on standard error and nothing printed, where a line cannot be read', () => {
    const { status, stdout, stderr } = run(lines(vector[0], '{'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^line 2: /);
  });
});
