import { describe, expect, it } from 'vitest';
import { day, minute, studyDay } from '@/lib/core/time';
import type { LogEvent, LoggedEvent, ReviewEvent } from '@/lib/log/event';
import { applyAnswer } from '@/lib/scheduling/apply-answer';
import { applyEvent } from '@/lib/scheduling/apply-event';
import { cardsTouchedBy } from '@/lib/scheduling/cards-touched-by';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { type Memory, newMemory } from '@/lib/scheduling/memory';
import { replayCard } from '@/lib/scheduling/replay-card';
import { replayLog } from '@/lib/scheduling/replay-log';
import { standingChanges } from '@/lib/scheduling/standing-changes';
import { actionCard, base, nerveCard, review, testEventId, undo } from '../../setup/events';

const minutesPerDay = 24 * 60;
const logged = (event: LogEvent, effectiveAt = event.at): LoggedEvent => ({ event, effectiveAt, serverSeq: null });
const replay = (...events: readonly LogEvent[]): Memory =>
  replayCard(
    nerveCard,
    events.map((event) => logged(event)),
    defaultPolicy,
  );
const easy = (seq: number, days: number, over: Partial<ReviewEvent> = {}) =>
  review(1, seq, { rating: 4, ...over }, days * minutesPerDay);
const due = (memory: Memory) => (memory.due !== null && 'day' in memory.due ? memory.due.day : null);

describe('what a log says of a card', () => {
  it('is that it is new, where it says nothing', () => {
    expect(replay()).toEqual(newMemory(nerveCard));
    expect(replayLog([], defaultPolicy).size).toBe(0);
  });

  it('is what the answers did, one after the other', () => {
    const [one, two] = [easy(1, 0), easy(2, 8)];
    const after = applyAnswer(newMemory(nerveCard), 4, { at: one.at, day: one.studyDay }, defaultPolicy, null, one.id);
    expect(replay(one)).toEqual(after);
    expect(replay(one, two)).toEqual(
      applyAnswer(after, 4, { at: two.at, day: two.studyDay }, defaultPolicy, null, two.id),
    );
  });

  it('keeps cards apart', () => {
    const memories = replayLog([logged(easy(1, 0)), logged(easy(2, 1, { cardId: actionCard }))], defaultPolicy);
    expect(memories.get(nerveCard)).toEqual(replay(easy(1, 0)));
    expect([...memories.keys()].sort()).toEqual([actionCard, nerveCard].sort());
  });

  it('is the same for quiz, exam and imported answers', () => {
    const expected = replay(easy(1, 0));
    for (const mode of ['quiz', 'exam', 'import'] as const) expect(replay(easy(1, 0, { mode }))).toEqual(expected);
  });

  it('is nothing new, where an answer says nothing about memory', () => {
    expect(replay(easy(1, 0), easy(2, 3, { rating: null }))).toEqual(replay(easy(1, 0)));
    expect(replay(easy(1, 0, { rating: null }))).toEqual(newMemory(nerveCard));
  });

  it('counts elapsed days by study day, not by the hour', () => {
    const morningAfter = review(1, 2, { rating: 3 }, minutesPerDay - 4 * 60);
    expect(morningAfter.at - base(1, 1).at).toBeLessThan(day);
    expect(replay(easy(1, 0), morningAfter).stability).toBe(replay(easy(1, 0), easy(2, 1, { rating: 3 })).stability);
  });

  it('measures time with the clock that the server found right', () => {
    const late = easy(2, 5);
    const corrected = replayCard(nerveCard, [logged(easy(1, 0)), logged(late, late.at - 2 * day)], defaultPolicy);
    expect(corrected.stability).toBe(replay(easy(1, 0), easy(2, 3)).stability);
    expect(corrected.lastAt).toBe(late.at - 2 * day);
    expect(corrected.lastDay).toBe(late.studyDay - 2);
  });
});

describe('the promised due day', () => {
  const one = easy(1, 0);
  const promise = { day: studyDay(one.studyDay + 9) };

  it('is kept while the event before is the one that its device saw', () => {
    expect(due(replay({ ...one, chosenDue: promise }))).toBe(promise.day);
    const two = easy(2, 8, { prevEventId: one.id, chosenDue: { day: studyDay(one.studyDay + 40) } });
    expect(due(replay(one, two))).toBe(one.studyDay + 40);
  });

  it('is found anew where another answer came in between', () => {
    const two = easy(2, 8, { prevEventId: one.id, chosenDue: { day: studyDay(one.studyDay + 40) } });
    const between = review(2, 1, { rating: 3 }, 4 * minutesPerDay);
    expect(replay(one, between, two)).toEqual(replay(one, between, { ...two, chosenDue: null }));
  });

  it('is found anew where the event before was taken back', () => {
    const two = easy(2, 8, { prevEventId: one.id, chosenDue: { day: studyDay(one.studyDay + 40) } });
    expect(due(replay(one, two, undo(1, 3, one.id, 9 * minutesPerDay)))).not.toBe(one.studyDay + 40);
  });

  it('moves along where the clock was wrong', () => {
    const memory = replayCard(nerveCard, [logged({ ...one, chosenDue: promise }, one.at - 3 * day)], defaultPolicy);
    expect(due(memory)).toBe(promise.day - 3);
  });

  it('is not believed where it makes no sense', () => {
    const computed = replay(one);
    for (const chosenDue of [
      { day: one.studyDay },
      { day: studyDay(-5) },
      { day: studyDay(one.studyDay + 36_501) },
      { at: one.at + 10 * minute },
    ])
      expect(replay({ ...one, chosenDue })).toEqual(computed);
    const again = review(1, 1, { rating: 1 });
    for (const chosenDue of [{ day: studyDay(again.studyDay + 3) }, { at: again.at - 1 }, { at: again.at + day }])
      expect(replay({ ...again, chosenDue })).toEqual(replay(again));
  });
});

describe('a changed rating', () => {
  const one = easy(1, 0);
  const remap = (seq: number, rating: 1 | 2 | 3 | 4 | null, days: number, over = {}): LogEvent => ({
    ...base(3, seq, days * minutesPerDay),
    kind: 'remap',
    targetId: one.id,
    rating,
    mappingVersion: 1,
    ...over,
  });

  it('holds in the place of the frozen one', () => {
    const remapped = replay(one, remap(1, 1, 1));
    expect({ ...remapped, lastEventId: null }).toEqual({ ...replay({ ...one, rating: 1 }), lastEventId: null });
  });

  it('is the last one that stands', () => {
    const [first, second] = [remap(1, 1, 1), remap(2, 2, 2)];
    expect(replay(one, second, first).stability).toBe(replay({ ...one, rating: 2 }).stability);
    const undone = replay(one, first, second, undo(3, 3, second.id, 3 * minutesPerDay));
    expect(undone.stability).toBe(replay({ ...one, rating: 1 }).stability);
  });

  it('is the last one in the order of the log, not of arrival', () => {
    const [first, second] = [remap(1, 1, 1), remap(2, 2, 2)];
    for (const events of [
      [first, second],
      [second, first],
    ])
      expect(standingChanges(events.map((event) => logged(event))).remaps.get(one.id)).toBe(second);
  });

  it('may say that an answer said nothing, and the other way round', () => {
    expect(replay(one, remap(1, null, 1))).toEqual(newMemory(nerveCard));
    expect(replay({ ...one, rating: null }, remap(1, 4, 1)).stability).toBe(replay(one).stability);
  });

  it('breaks the promise that was made for the other rating', () => {
    const good = easy(2, 8, { rating: 3, prevEventId: one.id, chosenDue: { day: studyDay(one.studyDay + 77) } });
    expect(due(replay(one, good))).toBe(one.studyDay + 77);
    const hard = { ...good, rating: 2, chosenDue: null } as const;
    expect(due(replay(one, good, remap(1, 2, 9, { targetId: good.id })))).toBe(due(replay(one, hard)));
  });

  it('breaks later promises of devices that did not know of it, and keeps those of devices that did', () => {
    const promise = { day: studyDay(one.studyDay + 77) };
    const change = remap(1, 3, 4);
    const unaware = easy(2, 2, { prevEventId: one.id, chosenDue: promise });
    expect(due(replay(one, unaware))).toBe(promise.day);
    expect(due(replay(one, unaware, change))).not.toBe(promise.day);
    const aware = easy(3, 5, { prevEventId: change.id, chosenDue: promise });
    expect(due(replay(one, change, aware))).toBe(promise.day);
    const stillUnaware = easy(3, 5, { prevEventId: one.id, chosenDue: promise });
    expect(due(replay(one, change, stillUnaware))).not.toBe(promise.day);
  });
});

describe('reset, suspend and bury', () => {
  const one = easy(1, 0);
  const reset: LogEvent = { ...base(1, 2), kind: 'reset', cardId: nerveCard };
  const suspend: LogEvent = { ...base(1, 3), kind: 'suspend', cardId: nerveCard, suspended: true };
  const bury: LogEvent = { ...base(1, 4), kind: 'bury', cardId: nerveCard, untilDay: studyDay(one.studyDay + 1) };

  it('forget what is known', () => {
    expect(replay(one, reset)).toEqual({ ...newMemory(nerveCard), lastEventId: reset.id });
    expect(replay(reset, easy(5, 1))).toEqual(replay(easy(5, 1)));
  });

  it('hide a card until further notice, or until a day, and leave its memory alone', () => {
    const known = replay(one);
    expect(replay(one, suspend)).toEqual({ ...known, suspended: true, lastEventId: suspend.id });
    expect(replay(one, bury)).toEqual({ ...known, buriedUntil: one.studyDay + 1, lastEventId: bury.id });
    const back: LogEvent = { ...base(1, 5), kind: 'suspend', cardId: nerveCard, suspended: false };
    expect(replay(one, suspend, back).suspended).toBe(false);
  });

  it('do not take one another back: a card that is reset stays hidden', () => {
    expect(replay(suspend, { ...reset, hlc: bury.hlc })).toMatchObject({ state: 'new', suspended: true });
  });

  it('can be undone', () => {
    expect(replay(one, reset, undo(1, 9, reset.id))).toEqual(replay(one));
    expect(replay(one, suspend, undo(1, 9, suspend.id))).toEqual(replay(one));
    expect(replay(one, bury, undo(1, 9, bury.id))).toEqual(replay(one));
  });
});

describe('changed parameters', () => {
  const weights = defaultWeights.map((weight, index) => (index === 3 ? 20 : weight));
  const params: LogEvent = { ...base(1, 9, 30 * minutesPerDay), kind: 'params', weights };
  const answers = [easy(1, 0), easy(2, 8), easy(3, 50)];

  it('hold for the whole history, not only from there on', () => {
    const expected = replayCard(
      nerveCard,
      answers.map((event) => logged(event)),
      { ...defaultPolicy, weights },
    );
    expect(replay(...answers, params)).toEqual(expected);
    expect(expected.stability).not.toBe(replay(...answers).stability);
  });

  it('leave promised days as they were promised', () => {
    const kept = easy(1, 0, { chosenDue: { day: studyDay(base(1, 1).studyDay + 9) } });
    expect(due(replay(kept, params))).toBe(kept.studyDay + 9);
  });

  it('are the last that stand', () => {
    const other: LogEvent = { ...params, ...base(2, 1, 20 * minutesPerDay), weights: defaultWeights };
    expect(replay(...answers, params, other)).toEqual(replay(...answers, params));
    expect(replay(...answers, params, undo(1, 10, params.id, 31 * minutesPerDay))).toEqual(replay(...answers));
  });
});

describe('one event more', () => {
  const one = logged(easy(1, 0));
  const before = replayLog([one], defaultPolicy).get(nerveCard) ?? newMemory(nerveCard);

  it('is applied where it says something about the card', () => {
    const two = logged(easy(2, 8));
    expect(applyEvent(before, two, defaultPolicy)).toEqual(replayCard(nerveCard, [one, two], defaultPolicy));
  });

  it('gives the same memory back where it concerns another card or says nothing', () => {
    expect(applyEvent(before, logged(easy(2, 8, { cardId: actionCard })), defaultPolicy)).toBe(before);
    expect(applyEvent(before, logged(easy(2, 8, { rating: null })), defaultPolicy)).toBe(before);
  });

  it('asks for a replay where it changes the past', () => {
    expect(applyEvent(before, logged(undo(1, 2, one.event.id)), defaultPolicy)).toBeNull();
    const params: LogEvent = { ...base(1, 9), kind: 'params', weights: defaultWeights };
    expect(applyEvent(before, logged(params), defaultPolicy)).toBeNull();
  });
});

describe('the cards that an event touches', () => {
  const one = easy(1, 0);
  const first = undo(1, 2, one.id);
  const second = undo(1, 3, first.id);
  const remap: LogEvent = { ...base(1, 4), kind: 'remap', targetId: one.id, rating: 1, mappingVersion: 1 };
  const params: LogEvent = { ...base(1, 5), kind: 'params', weights: defaultWeights };
  const held = new Map([one, first, second, remap, params].map((event): [string, LogEvent] => [event.id, event]));
  const touched = (event: LogEvent) => cardsTouchedBy(event, (id) => held.get(id));

  it('are its own, or those of what it undoes or changes, however far back', () => {
    expect(touched(one)).toEqual([nerveCard]);
    expect(touched(remap)).toEqual([nerveCard]);
    expect(touched(second)).toEqual([nerveCard]);
    expect(touched(undo(1, 6, remap.id))).toEqual([nerveCard]);
  });

  it('are all, for parameters and an undo of them', () => {
    expect(touched(params)).toBe('all');
    expect(touched(undo(1, 6, params.id))).toBe('all');
  });

  it('are none, as long as the target is not here', () => {
    expect(touched(undo(1, 6, testEventId(9, 9)))).toEqual([]);
  });

  it('are none, where undos name one another', () => {
    const circle = new Map<string, LogEvent>();
    const [a, b] = [undo(2, 1, testEventId(2, 2)), undo(2, 2, testEventId(2, 1))];
    circle.set(a.id, a).set(b.id, b);
    expect(cardsTouchedBy(a, (id) => circle.get(id))).toEqual([]);
  });
});
