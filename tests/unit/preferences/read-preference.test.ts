import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../../lib/preferences/preferences';
import { isPreference, readPreference } from '../../../lib/preferences/read-preference';

describe('reading a setting', () => {
  it('accepts every default', () => {
    for (const [name, value] of Object.entries(defaultPreferences)) expect(isPreference(name, value)).toBe(true);
  });

  it.each([
    ['zone', 'Europe/Zurich', 'Mars/Olympus'],
    ['rollover', 0, 24 * 60],
    ['rollover', 240, 3.5],
    ['desiredRetention', 0.7, 0.69],
    ['desiredRetention', 0.99, Number.NaN],
    ['newCardsPerDay', 0, -1],
    ['minutesPerDay', 1_440, '20'],
    ['level', 'nice', 'extra'],
    ['names', 'latin', null],
    ['theme', 'dark', 'sepia'],
  ])('%s may hold %s and not %s', (name, good, bad) => {
    expect(isPreference(name, good)).toBe(true);
    expect(isPreference(name, bad)).toBe(false);
  });

  it('knows no settings but its own, inherited names included', () => {
    expect(isPreference('toString', 'x')).toBe(false);
    expect(isPreference('fontSize', 12)).toBe(false);
  });

  it('gives the value back, or null', () => {
    expect(readPreference('level', 'should')).toBe('should');
    expect(readPreference('level', undefined)).toBeNull();
  });
});
