import { describe, expect, it } from 'vitest';
import { aboutMinutes, budgetWords, dateWords, dueWords, percent, weakestWords } from '@/components/today/today-words';
import { studyDay } from '@/lib/core/time';

describe('the words of Today', () => {
  it('count one minute and several', () => {
    expect(aboutMinutes(1)).toBe('about 1 minute');
    expect(aboutMinutes(9)).toBe('about 9 minutes');
  });

  it('leave out what is nought', () => {
    expect(dueWords({ reviews: 28, fresh: 6 })).toBe('28 to review, 6 new');
    expect(dueWords({ reviews: 0, fresh: 6 })).toBe('6 new');
  });

  it('compare with the minutes that were set', () => {
    expect(budgetWords(9, 20)).toBe('9 of the 20 minutes you set');
    expect(budgetWords(26, 20)).toBe('6 more than the 20 minutes you set');
  });

  it('never promise certain recall', () => {
    expect(percent(0.999)).toBe('99%');
  });

  it('name the weakest kind only when it is known', () => {
    expect(weakestWords(null).value).toBe('Not known yet');
    expect(weakestWords({ label: 'Gluteal region, nerve', recall: 0.52, cards: 5 })).toEqual({
      value: 'Gluteal region, nerve',
      note: '52% remembered if asked now',
    });
  });

  it('name the study day, whatever the zone of the machine', () => {
    expect(dateWords(studyDay(20_606))).toBe('Tuesday 2 June');
  });
});
