import { describe, expect, it } from 'vitest';
import { backupThinning, copiesToKeep, longestKept } from '@/lib/core/thinning';
import { day, hour } from '@/lib/core/time';

const start = Date.UTC(2026, 0, 1, 3, 17);
const nameOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Copies every `every` milliseconds for some days, thinned each time; what is there on each day. */
function live(days: number, every: number, jitter = (_n: number) => 0) {
  let there: number[] = [];
  const histories: { now: number; there: readonly number[] }[] = [];
  for (let n = 0; n * every < days * day; n += 1) {
    const now = start + n * every + jitter(n);
    there.push(now);
    const kept = copiesToKeep(there, now, backupThinning);
    there = there.filter((at) => kept.has(at));
    histories.push({ now, there: [...there] });
  }
  return histories;
}

describe('copiesToKeep', () => {
  it('on the last day of the year keeps a week of days, a month of weeks and a quarter of months', () => {
    const last = live(365, day).at(-1);
    expect(last?.there.map(nameOf)).toEqual([
      '2026-10-31',
      '2026-11-30',
      '2026-12-13',
      '2026-12-20',
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ]);
  });

  it('over nine years of daily copies never has a hole: every day of the last week, every week of the last month', () => {
    for (const { now, there } of live(9 * 365, day).slice(100)) {
      const ages = there.map((at) => Math.round((now - at) / day));
      for (let age = 0; age < backupThinning.days; age += 1) expect(ages).toContain(age);
      for (let week = 1; week < backupThinning.weeks; week += 1)
        expect(ages.some((age) => age >= (week - 1) * 7 && age <= (week + 1) * 7)).toBe(true);
      expect(Math.max(...ages)).toBeGreaterThan(28);
    }
  });

  it('never keeps anything longer than what erasure promises', () => {
    for (const { now, there } of live(4 * 365, 7 * hour, (n) => (n % 5) * hour))
      for (const at of there) expect(now - at).toBeLessThan(longestKept * day);
  });

  it('never keeps more than fourteen, however often copies are made', () => {
    for (const { there } of live(120, hour)) expect(there.length).toBeLessThanOrEqual(14);
  });

  it('keeps the last good copy for ever when copying has stopped', () => {
    const taken = [start, start + day, start + 2 * day];
    expect(copiesToKeep(taken, start + 900 * day, backupThinning)).toEqual(new Set([start + 2 * day]));
  });

  it('keeps what a clock that was ahead has made, and knows nothing to keep where there is nothing', () => {
    expect(copiesToKeep([start + day], start, backupThinning)).toEqual(new Set([start + day]));
    expect(copiesToKeep([], start, backupThinning)).toEqual(new Set());
  });
});
