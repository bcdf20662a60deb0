import { describe, expect, it } from 'vitest';
import { factIdOf, structureId } from '@/lib/core/ids';
import { studyDay } from '@/lib/core/time';
import type { LogEvent } from '@/lib/log/event';
import { dayTally } from '@/lib/queue/day-tally';
import { intersperse } from '@/lib/queue/intersperse';
import { secondsPerAnswer } from '@/lib/queue/seconds-per-answer';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import { replayLog } from '@/lib/scheduling/replay-log';
import { actionCard, base, nerveCard, review, undo } from '../../setup/events';

const aDay = 24 * 60;
const fact = factIdOf(structureId('gluteus-medius'), 'nerve');
const today = base(1, 1).studyDay;

function tally(...events: readonly LogEvent[]) {
  const log = events.map((event) => ({ event, effectiveAt: event.at, serverSeq: null }));
  const ofToday = log.filter(({ event }) => event.studyDay === today);
  return dayTally(ofToday, today, replayLog(log, defaultPolicy));
}

describe('what a study day has seen', () => {
  it('counts a card as introduced on the day of its first answer only', () => {
    expect(tally(review(1, 1), review(1, 2)).introduced).toEqual(new Set([nerveCard]));
    expect(tally(review(1, 1, {}, -aDay), review(1, 2)).introduced).toEqual(new Set());
  });

  it('does not count what was taken back, nor what said nothing about memory', () => {
    const one = review(1, 1);
    expect(tally(one, undo(1, 2, one.id))).toMatchObject({ introduced: new Set(), answers: 0 });
    expect(tally(review(1, 1, { rating: null }))).toMatchObject({ introduced: new Set(), answers: 1 });
  });

  it('counts a card again that was reset', () => {
    const reset: LogEvent = { ...base(1, 2), kind: 'reset', cardId: nerveCard };
    expect(tally(review(1, 1, {}, -aDay), reset, review(1, 3)).introduced).toEqual(new Set([nerveCard]));
  });

  it('names the facts that a quiz found missing', () => {
    const missed = review(1, 1, { mode: 'quiz', rating: 1, factIds: [fact], cardId: actionCard });
    expect(tally(missed).missedFacts).toEqual(new Set([fact]));
    expect(tally({ ...missed, rating: 3 }).missedFacts).toEqual(new Set());
    expect(tally({ ...missed, mode: 'study' }).missedFacts).toEqual(new Set());
    const remap: LogEvent = { ...base(1, 2), kind: 'remap', targetId: missed.id, rating: null, mappingVersion: 2 };
    expect(tally(missed, remap).missedFacts).toEqual(new Set());
  });

  it('belongs to the day that the server found right', () => {
    const event = review(1, 1);
    const log = [{ event, effectiveAt: event.at - 2 * aDay * 60_000, serverSeq: 1 }];
    expect(dayTally(log, today, replayLog(log, defaultPolicy)).answers).toBe(0);
    expect(dayTally(log, studyDay(today - 2), replayLog(log, defaultPolicy)).answers).toBe(1);
  });
});

describe('the seconds of an answer', () => {
  it('are the median of a person, a long pause cut to a minute', () => {
    expect(secondsPerAnswer([...new Array(15).fill(4_000), ...new Array(6).fill(3_600_000)])).toBe(4);
    expect(secondsPerAnswer(new Array(30).fill(3_600_000))).toBe(60);
  });

  it('are a typical figure as long as too little is known', () => {
    expect(secondsPerAnswer([])).toBe(8);
    expect(secondsPerAnswer(new Array(19).fill(60_000))).toBe(8);
  });
});

describe('spreading one list through another', () => {
  it('keeps both in their order and loses nothing', () => {
    expect(intersperse(['a', 'b', 'c'], ['1'])).toEqual(['a', 'b', '1', 'c']);
    expect(intersperse(['a'], ['1', '2', '3'])).toEqual(['1', 'a', '2', '3']);
    expect(intersperse([], ['1'])).toEqual(['1']);
    expect(intersperse(['a'], [])).toEqual(['a']);
  });
});
