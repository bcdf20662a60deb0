import { isZone } from '../core/time';
import type { PreferenceName, Preferences } from './preferences';

const number =
  (low: number, high: number) =>
  (value: unknown): value is number =>
    typeof value === 'number' && value >= low && value <= high;
const whole =
  (low: number, high: number) =>
  (value: unknown): value is number =>
    Number.isInteger(value) && number(low, high)(value);
const oneOf =
  <Choice extends string>(...choices: readonly Choice[]) =>
  (value: unknown): value is Choice =>
    choices.some((choice) => choice === value);
const boolean = (value: unknown): value is boolean => typeof value === 'boolean';
const listOf =
  <Item>(holds: (value: unknown) => value is Item, fewest: number, most: number) =>
  (value: unknown): value is readonly Item[] =>
    Array.isArray(value) && value.length >= fewest && value.length <= most && value.every(holds);
/** Minutes of a step: more than none, a year at most. */
const step = (value: unknown): value is number => number(0, 525_600)(value) && value > 0;
const zone = (value: unknown): value is string => typeof value === 'string' && (value === 'device' || isZone(value));

/**
 * What each setting may hold. A value outside is refused where it arrives, so that it never travels to other devices.
 * By hand, because every page reads settings first and a schema library is heavier than all of them.
 */
const shapes: { readonly [Name in PreferenceName]: (value: unknown) => value is Preferences[Name] } = {
  zone,
  rollover: whole(0, 23 * 60 + 59),
  desiredRetention: number(0.7, 0.99),
  newCardsPerDay: whole(0, 9_999),
  minutesPerDay: whole(0, 24 * 60),
  level: oneOf('must', 'should', 'nice'),
  names: oneOf('english', 'latin'),
  theme: oneOf('system', 'light', 'dark'),
  reviewOrder: oneOf('recall', 'due', 'gain', 'difficulty', 'random', 'added'),
  newOrder: oneOf('authored', 'random'),
  buryNew: boolean,
  buryReviews: boolean,
  buryInterday: boolean,
  learningSteps: listOf(step, 0, 10),
  relearningSteps: listOf(step, 0, 10),
  maximumInterval: whole(1, 36_500),
  loadBalancing: boolean,
  easyDays: listOf(oneOf('normal', 'fewer', 'fewest'), 7, 7),
  leechThreshold: whole(0, 99),
  leechAction: oneOf('tell', 'suspend'),
};

const isPreferenceName = (name: string): name is PreferenceName => Object.hasOwn(shapes, name);

/** Whether a field of the settings may hold this value; false for settings that this version does not know. */
export const isPreference = (name: string, value: unknown): boolean => isPreferenceName(name) && shapes[name](value);

/** One setting out of what is stored, or null when it is not set or cannot be read. */
export function readPreference<Name extends PreferenceName>(name: Name, value: unknown): Preferences[Name] | null {
  const holds: (value: unknown) => value is Preferences[Name] = shapes[name];
  return holds(value) ? value : null;
}

/** Whether a field of a deck may hold this value. Null: as the person's other decks. */
export const isDeckSetting = (field: string, value: unknown): boolean =>
  field === 'desiredRetention' && (value === null || shapes.desiredRetention(value));
