import { describe, expect, it } from 'vitest';
import { settingNames } from '@/components/settings/setting-names';
import { courseSentence } from '@/components/settings/what-if-words';
import { defaultPreferences } from '@/lib/preferences/preferences';

describe('words about a simulation', () => {
  const course = (minutes: number, remembered: number) => ({
    minutes: [minutes, minutes],
    minutesBand: [],
    remembered: [0, remembered],
    rememberedBand: [],
  });

  it('tell minutes a day and what is remembered, before and after', () => {
    expect(courseSentence(course(12, 100), course(12, 100), false)).toBe(
      'As it is set now: about 12 min a day, and 100 cards remembered in 2 days.',
    );
    expect(courseSentence(course(12, 100), course(15, 90), true)).toContain(
      'Tried out: about 15 min a day (3 more), and 90 cards (10 fewer).',
    );
  });

  it('tell tenths of a short day, whose difference would be lost', () => {
    expect(courseSentence(course(0.9, 1), course(1.4, 1), true)).toBe(
      'As it is set now: about 0.9 min a day, and 1 card remembered in 2 days. Tried out: about 1.4 min a day (0.5 more), and 1 card (as before).',
    );
    expect(courseSentence(course(0, 0), course(0, 0), false)).toContain('no time at all');
  });
});

describe('settings that were refused', () => {
  const named = (entity: string, entityId: string, field: string) => ({ entity, entityId, field });

  it('are called as the page calls them, decks by their titles', () => {
    const refused = [named('preferences', 'me', 'newCardsPerDay'), named('deck', 'hip', 'desiredRetention')];
    expect(settingNames(refused, [{ id: 'hip', title: 'Hip' }])).toBe('New cards a day, Aim for Hip');
  });

  it('have a name each', () => {
    const { deckRetention: _, ...own } = defaultPreferences;
    for (const field of Object.keys(own)) expect(settingNames([named('preferences', 'me', field)], [])).not.toBe(field);
  });
});
