import { describe, expect, it } from 'vitest';
import { readField } from '../../../lib/sync/read-field';
import { setting } from '../../setup/field-write';

describe('a field', () => {
  it.each([
    ['zone', 'Europe/Zurich'],
    ['zone', 'device'],
    ['rollover', 0],
    ['desiredRetention', 0.7],
    ['newCardsPerDay', 0],
    ['minutesPerDay', 1_440],
    ['level', 'nice'],
    ['names', 'latin'],
    ['theme', 'dark'],
  ])('%s may hold %j', (field, value) => {
    expect(readField(setting(field, value))).toEqual(setting(field, value));
  });

  it.each([
    ['zone', 'Mars/Olympus'],
    ['zone', ''],
    ['rollover', 1_440],
    ['rollover', 2.5],
    ['desiredRetention', 0.69],
    ['desiredRetention', '0.9'],
    ['newCardsPerDay', -1],
    ['minutesPerDay', 1e9],
    ['level', 'extra'],
    ['names', null],
    ['theme', ['dark']],
    ['constructor', 'x'],
    ['toString', 'x'],
  ])('%s may not hold %j', (field, value) => {
    expect(readField(setting(field, value))).toBeNull();
  });

  it.each([
    ['of an unknown entity', { entity: 'wish' }],
    [
      'of a deck, and none of its settings',
      { entity: 'deck', entityId: 'gluteal-region', field: 'theme', value: 'dark' },
    ],
    [
      'of a deck by a name that none can have',
      { entity: 'deck', entityId: '../etc', field: 'desiredRetention', value: 0.9 },
    ],
    ['of an entity that every object has', { entity: 'toString' }],
    ['of somebody else', { entityId: 'you' }],
    ['without a stamp', { hlc: 'later' }],
    ['without a device', { device: 'mine' }],
    ['with more than it should have', { extra: 1 }],
  ])('%s is none of ours', (_name, over) => {
    expect(readField({ ...setting('theme', 'dark'), ...over })).toBeNull();
  });

  it.each([null, 7, 'text', [], {}])('is not %j', (input) => {
    expect(readField(input)).toBeNull();
  });
});
