import { describe, expect, it } from 'vitest';
import { recordAnswer } from '../../../lib/browser/record-answer';
import { syncRound } from '../../../lib/browser/sync-round';
import { hour, minute, studyDayAtOffset } from '../../../lib/core/time';
import { defaultPolicy } from '../../../lib/scheduling/default-policy';
import { freshDevice } from '../../setup/browser';
import { draft, memoriesOf, must, open, someAccount, wire } from '../../setup/replica';
import { SyncServer } from '../../setup/sync-server';

/** Answers one card at each of these moments in each of these zones, syncs, and gives what two devices remember. */
async function answerAt(moments: readonly (readonly [number, string])[]) {
  const phone = freshDevice('travelling-phone');
  phone.use();
  const tab = phone.tab();
  const replica = await open(someAccount, tab);
  const answers = [];
  for (const [at, zone] of moments) {
    tab.clock.now = at;
    const terms = { policy: defaultPolicy, retained: defaultPolicy, calendar: { zone, rollover: 240 } };
    answers.push(must(await recordAnswer(replica, draft(3), terms)));
  }
  const server = new SyncServer();
  server.now = tab.clock.now;
  expect(await syncRound(replica, wire(server))).toMatchObject({ kind: 'done', repaired: false });
  expect(server.log).toHaveLength(moments.length);
  const laptop = freshDevice('travelling-laptop');
  laptop.use();
  const other = await open(someAccount, laptop.tab());
  await syncRound(other, wire(server));
  expect(await memoriesOf(other)).toEqual(await memoriesOf(replica));
  return answers.map(({ event, memory }) => ({ event, memory }));
}

describe('a time zone that changes in the middle of a session', () => {
  it('gives each answer the study day of where it was given, and time never runs backwards', async () => {
    const afternoon = Date.UTC(2026, 5, 1, 14, 30);
    const answers = await answerAt([
      [afternoon, 'Europe/Zurich'],
      [afternoon + minute, 'Pacific/Kiritimati'],
      [afternoon + 2 * minute, 'Pacific/Pago_Pago'],
      [afternoon + 3 * minute, 'Asia/Kathmandu'],
    ]);
    const days = answers.map(({ event }) => event.studyDay);
    expect(days.map((day) => day - (days[0] ?? 0))).toEqual([0, 1, -1, 0]);
    const counted = answers.map(({ memory }) => memory.lastDay ?? 0);
    expect([...counted].sort((a, b) => a - b)).toEqual(counted);
    for (const { memory } of answers) expect(Number.isFinite(memory.stability)).toBe(true);
  });
});

describe('the hour that is left out in spring', () => {
  it('is no time at all: ten minutes across it are ten minutes, and the day turns at four', async () => {
    const gap = Date.UTC(2026, 2, 29, 1);
    const answers = await answerAt([
      [gap - 5 * minute, 'Europe/Zurich'],
      [gap + 5 * minute, 'Europe/Zurich'],
      [gap + hour + minute, 'Europe/Zurich'],
    ]);
    expect(answers.map(({ event }) => event.tzOffset)).toEqual([60, 120, 120]);
    const [before, after, turned] = answers.map(({ event }) => event.studyDay);
    expect(after).toBe(before);
    expect(turned).toBe((before ?? 0) + 1);
    expect(answers[1]?.memory.lastAt).toBe(gap + 5 * minute);
  });
});

describe('the hour that comes twice in autumn', () => {
  it('is two hours: the same time on the wall is told apart by its offset, and the order is that of the answers', async () => {
    const fold = Date.UTC(2026, 9, 25, 1);
    const answers = await answerAt([
      [fold - 30 * minute, 'Europe/Zurich'],
      [fold + 30 * minute, 'Europe/Zurich'],
    ]);
    const [first, second] = answers.map(({ event }) => event);
    expect([first?.tzOffset, second?.tzOffset]).toEqual([120, 60]);
    const onTheWall = answers.map(({ event }) => (event.at + event.tzOffset * minute) % (24 * hour));
    expect(onTheWall[0]).toBe(onTheWall[1]);
    expect((first?.hlc ?? '') < (second?.hlc ?? '')).toBe(true);
    expect(second?.studyDay).toBe(first?.studyDay);
    for (const { event } of answers)
      expect(event.studyDay).toBe(studyDayAtOffset(event.at, event.tzOffset, event.rollover));
  });
});
