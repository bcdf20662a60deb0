import { describe, expect, it } from 'vitest';
import { hlcTime, makeHlc } from '../../../lib/core/hlc';
import { day } from '../../../lib/core/time';
import { compareEvents } from '../../../lib/log/order';
import { parseEvent } from '../../../lib/log/parse-event';
import type { LocalEvent } from '../../../lib/sync/local-event';
import { restamp } from '../../../lib/sync/restamp';
import { morning, review } from '../../setup/events';

const ahead = 3 * day;
const held = (seq: number): LocalEvent => {
  const event = review(1, seq, {}, (ahead + seq * 60_000) / 60_000);
  const due = { ...event, chosenDue: { day: event.studyDay } };
  return {
    event: due,
    effectiveAt: event.at,
    serverSeq: null,
    aside: { code: 'future', message: '', clockError: ahead },
  };
};

describe('stamping answers anew that were given while the clock ran ahead', () => {
  const now = morning + day;
  const settled = [makeHlc(morning - day, 0)];
  const events = restamp([held(2), held(1), held(3)], settled, now);

  it('moves them back by the measured error, in the order in which they were made', () => {
    expect(events.map((local) => local.event.seq)).toEqual([1, 2, 3]);
    expect(events.map((local) => local.event.at - morning)).toEqual([60_000, 120_000, 180_000]);
    expect(events.every((local) => local.effectiveAt === local.event.at && local.aside === null)).toBe(true);
  });

  it('gives stamps that are believable and keep the order', () => {
    const stamped = events.map((local) => local.event);
    expect([...stamped].sort(compareEvents)).toEqual(stamped);
    for (const { hlc } of stamped) expect(hlcTime(hlc)).toBeLessThanOrEqual(now);
  });

  it('keeps them before what was made after them and taken, and after what they had seen', () => {
    const [second, third] = [held(2).event, held(3).event];
    const seen = makeHlc(second.at - 1, 0);
    const taken = makeHlc(third.at + 1, 0);
    const stamps = restamp([held(3), held(1), held(2)], [taken, seen], now).map(({ event }) => event.hlc);
    const [one, two, three] = stamps;
    expect([...[one, seen, two, three, taken]].sort()).toEqual([one, seen, two, three, taken]);
  });

  it('moves back by the measured error also when the wrong time has been reached by now', () => {
    const late = restamp([held(1)], settled, morning + 30 * day);
    expect((late[0]?.event.at ?? 0) - morning).toBe(60_000);
  });

  it('leaves the time alone of an answer whose own clock was right and whose stamp only follows an earlier one', () => {
    const { event, ...rest } = held(1);
    const right = { ...event, at: morning, studyDay: review(1, 1, {}, 0).studyDay };
    expect(restamp([{ ...rest, event: right }], settled, now)[0]?.event.at).toBe(morning);
  });

  it('leaves events that the parser accepts, with ids and numbers unchanged and promises moved along', () => {
    for (const local of events) expect(parseEvent(local.event).ok).toBe(true);
    expect(events[0]?.event.id).toBe(held(1).event.id);
    const first = events[0]?.event;
    expect(first?.kind === 'review' && first.chosenDue).toEqual({ day: first?.studyDay });
  });

  it('never dates an answer later than now, whatever the error was said to be', () => {
    const wild: LocalEvent = { ...held(1), aside: { code: 'future', message: '', clockError: 5 } };
    expect(restamp([wild], settled, now)[0]?.event.at).toBe(now);
  });
});
