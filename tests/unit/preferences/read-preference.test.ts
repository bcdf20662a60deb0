import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../../lib/preferences/preferences';
import { isDeckSetting, isPreference, readPreference } from '../../../lib/preferences/read-preference';

describe('reading a setting', () => {
  it('accepts every default', () => {
    const { deckRetention: _, ...fields } = defaultPreferences;
    for (const [name, value] of Object.entries(fields)) expect(isPreference(name, value), name).toBe(true);
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
    ['reviewOrder', 'gain', 'newest'],
    ['newOrder', 'random', 'alphabet'],
    ['buryNew', false, 'false'],
    ['buryReviews', true, 1],
    ['buryInterday', true, null],
    ['learningSteps', [], [0]],
    ['learningSteps', [0.5, 10, 1_440], [-1]],
    ['learningSteps', [525_600], [525_601]],
    ['learningSteps', [1], [Number.NaN]],
    ['learningSteps', [1], 10],
    ['relearningSteps', [10], new Array(11).fill(10)],
    ['relearningSteps', [10], ['10']],
    ['maximumInterval', 1, 0],
    ['maximumInterval', 36_500, 36_501],
    ['loadBalancing', false, 0],
    ['easyDays', new Array(7).fill('fewest'), new Array(6).fill('normal')],
    ['easyDays', new Array(7).fill('fewer'), new Array(7).fill('none')],
    ['leechThreshold', 0, -1],
    ['leechThreshold', 99, 8.5],
    ['leechAction', 'suspend', 'delete'],
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

describe('a setting of one deck', () => {
  it('is its desired retention, or null for that of all others', () => {
    expect([0.7, 0.99, null].every((value) => isDeckSetting('desiredRetention', value))).toBe(true);
    expect([0.69, 1, Number.NaN, '0.9', undefined].some((value) => isDeckSetting('desiredRetention', value))).toBe(
      false,
    );
    expect(isDeckSetting('newCardsPerDay', 5)).toBe(false);
  });
});
