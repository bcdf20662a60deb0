import { describe, expect, it } from 'vitest';
import { intervalWords } from '../../../components/study/interval-words';
import { addDays, hour, minute, studyDay } from '../../../lib/core/time';

const today = studyDay(20_000);
const at = 1_772_445_600_000;
const short = (due: Parameters<typeof intervalWords>[0]) => intervalWords(due, at, today).short;

describe('the time under a button', () => {
  it('counts steps in minutes and hours', () => {
    expect([minute, 6 * minute, 10 * minute].map((ms) => short({ at: at + ms }))).toEqual(['1 min', '6 min', '10 min']);
    expect(short({ at: at + 3 * hour })).toBe('3 h');
    expect(short({ at: at + 90 * minute })).toBe('1.5 h');
  });

  it('counts everything longer in study days, months and years', () => {
    const in_ = (days: number) => short({ day: addDays(today, days) });
    expect([1, 3, 59].map(in_)).toEqual(['1 d', '3 d', '59 d']);
    expect([60, 100, 350].map(in_)).toEqual(['2 mo', '3.3 mo', '11 mo']);
    expect([366, 800, 5_000].map(in_)).toEqual(['1 y', '2.2 y', '14 y']);
  });

  it('is said in words, singular where it should be', () => {
    expect(intervalWords({ at: at + minute }, at, today).long).toBe('1 minute');
    expect(intervalWords({ day: addDays(today, 3) }, at, today).long).toBe('3 days');
    expect(intervalWords({ day: addDays(today, 100) }, at, today).long).toBe('3.3 months');
  });

  it('never promises a card at once, even when its step is over already', () => {
    expect(short({ at: at - minute })).toBe('1 min');
    expect(short({ day: today })).toBe('1 d');
  });
});
