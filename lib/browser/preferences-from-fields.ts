import { defaultPreferences, type PreferenceName, type Preferences } from '../preferences/preferences';
import { isDeckSetting, readPreference } from '../preferences/read-preference';
import type { FieldWrite } from '../sync/field';

/** The settings among the fields, with the default for each that is not set or cannot be read by this version. */
export function preferencesFromFields(fields: Iterable<FieldWrite>): Preferences {
  const values = new Map<string, unknown>();
  const deckRetention: Record<string, number> = {};
  for (const { entity, entityId, field, value } of fields) {
    if (entity === 'preferences' && entityId === 'me') values.set(field, value);
    if (entity === 'deck' && isDeckSetting(field, value) && typeof value === 'number') deckRetention[entityId] = value;
  }
  const read = <Name extends PreferenceName>(name: Name): Preferences[Name] =>
    readPreference(name, values.get(name)) ?? defaultPreferences[name];
  return {
    zone: read('zone'),
    rollover: read('rollover'),
    desiredRetention: read('desiredRetention'),
    newCardsPerDay: read('newCardsPerDay'),
    minutesPerDay: read('minutesPerDay'),
    level: read('level'),
    names: read('names'),
    theme: read('theme'),
    reviewOrder: read('reviewOrder'),
    newOrder: read('newOrder'),
    buryNew: read('buryNew'),
    buryReviews: read('buryReviews'),
    buryInterday: read('buryInterday'),
    learningSteps: read('learningSteps'),
    relearningSteps: read('relearningSteps'),
    maximumInterval: read('maximumInterval'),
    loadBalancing: read('loadBalancing'),
    easyDays: read('easyDays'),
    leechThreshold: read('leechThreshold'),
    leechAction: read('leechAction'),
    deckRetention,
  };
}
