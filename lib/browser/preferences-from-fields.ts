import { defaultPreferences, type Preferences } from '../preferences/preferences';
import { readPreference } from '../preferences/read-preference';
import type { FieldWrite } from '../sync/field';

/** The settings among the fields, with the default for each that is not set or cannot be read by this version. */
export function preferencesFromFields(fields: Iterable<FieldWrite>): Preferences {
  const values = new Map<string, unknown>();
  for (const { entity, entityId, field, value } of fields)
    if (entity === 'preferences' && entityId === 'me') values.set(field, value);
  const read = <Name extends keyof Preferences>(name: Name): Preferences[Name] =>
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
  };
}
