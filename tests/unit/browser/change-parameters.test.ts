import { beforeEach, describe, expect, it } from 'vitest';
import { quickForgetter } from '../../../bench/learner-log';
import { changeParameters } from '../../../lib/browser/change-parameters';
import { parametersReport } from '../../../lib/browser/parameters-report';
import { recordAnswer } from '../../../lib/browser/record-answer';
import type { Replica } from '../../../lib/browser/replica';
import { takeOverTraining } from '../../../lib/browser/take-over-training';
import { day } from '../../../lib/core/time';
import { parseEvent } from '../../../lib/log/parse-event';
import { defaultWeights } from '../../../lib/scheduling/default-weights';
import { fittedTo } from '../../fixtures/fitted-training';
import { freshBrowser } from '../../setup/browser';
import { actionCard } from '../../setup/events';
import { draft, grade, memoriesOf, must, open, terms } from '../../setup/replica';

let replica: Replica;
let clock: { now: number };
const { calendar } = terms;

beforeEach(async () => {
  const tab = freshBrowser().tab();
  clock = tab.clock;
  replica = await open('guest', tab);
});

const params = async () =>
  (await replica.db.getAll('events'))
    .flatMap(({ event }) => (event.kind === 'params' ? [event] : []))
    .sort((a, b) => a.seq - b.seq);
const stabilities = async () => (await memoriesOf(replica)).map(({ stability }) => stability);

describe('other weights', () => {
  it('are an event of this device, replay everything, and the way back leads to the same memory', async () => {
    await grade(replica, 3);
    await grade(replica, 1, actionCard);
    const before = await memoriesOf(replica);
    must(await changeParameters(replica, quickForgetter, calendar));
    expect(await stabilities()).not.toEqual(before.map(({ stability }) => stability));
    const [event] = await params();
    expect(parseEvent(event).ok).toBe(true);
    expect(event).toMatchObject({ seq: 3, device: replica.device, weights: quickForgetter });
    // What is answered from now on is answered with them.
    must(await recordAnswer(replica, draft(3), terms));
    must(await changeParameters(replica, defaultWeights, calendar));
    must(await changeParameters(replica, quickForgetter, calendar));
    const again = await stabilities();
    must(await changeParameters(replica, defaultWeights, calendar));
    expect((await params()).length).toBe(4);
    expect(again).not.toEqual(await stabilities());
  });

  it('that a training found are taken over once, whatever the person did since', async () => {
    await grade(replica, 3);
    expect(must(await takeOverTraining(replica, fittedTo(quickForgetter), calendar))).toBe(true);
    must(await changeParameters(replica, defaultWeights, calendar));
    expect(must(await takeOverTraining(replica, fittedTo(quickForgetter), calendar))).toBe(false);
    expect((await params()).map(({ weights }) => weights)).toEqual([quickForgetter, defaultWeights]);
    for (const state of [null, { v: 1, available: false, training: null } as const])
      expect(must(await takeOverTraining(replica, state, calendar))).toBe(false);
  });
});

describe('the report of a device', () => {
  it('tells the published values, judged on what is here, before anything was fitted', async () => {
    await grade(replica, 3);
    clock.now += 3 * day;
    await grade(replica, 3);
    const [only, ...others] = await parametersReport(replica);
    expect(only).toMatchObject({ published: true, inUse: true, since: null, evaluation: { reviews: 1, actual: 1 } });
    expect(others).toEqual([]);
  });

  it('tells each set once, the one in use first and the published ones always', async () => {
    const other = defaultWeights.map((weight) => weight * 1.01);
    for (const weights of [quickForgetter, other, quickForgetter]) {
      clock.now += day;
      must(await changeParameters(replica, weights, calendar));
    }
    const report = await parametersReport(replica);
    expect(report.map(({ weights }) => weights)).toEqual([quickForgetter, other, defaultWeights]);
    expect(report.map(({ inUse }) => inUse)).toEqual([true, false, false]);
    expect(report[0]?.since).toBe(clock.now);
    must(await changeParameters(replica, defaultWeights, calendar));
    expect((await parametersReport(replica)).map(({ weights }) => weights)).toEqual([
      defaultWeights,
      quickForgetter,
      other,
    ]);
  });
});
