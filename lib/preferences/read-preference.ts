import * as z from 'zod/mini';
import { isZone } from '../core/time';
import type { Preferences } from './preferences';

const zone = z.string().check(z.refine((text) => text === 'device' || isZone(text), 'a time zone'));

/** What each setting may hold. A value outside is refused where it arrives, so that it never travels to other devices. */
const shapes: { readonly [Name in keyof Preferences]: z.ZodMiniType<Preferences[Name]> } = {
  zone,
  rollover: z.int().check(z.gte(0), z.lte(23 * 60 + 59)),
  desiredRetention: z.number().check(z.gte(0.7), z.lte(0.99)),
  newCardsPerDay: z.int().check(z.gte(0), z.lte(9_999)),
  minutesPerDay: z.int().check(z.gte(0), z.lte(24 * 60)),
  level: z.enum(['must', 'should', 'nice']),
  names: z.enum(['english', 'latin']),
  theme: z.enum(['system', 'light', 'dark']),
};

const isPreferenceName = (name: string): name is keyof Preferences => Object.hasOwn(shapes, name);

/** Whether a field of the settings may hold this value; false for settings that this version does not know. */
export const isPreference = (name: string, value: unknown): boolean =>
  isPreferenceName(name) && shapes[name].safeParse(value).success;

/** One setting out of what is stored, or null when it is not set or cannot be read. */
export function readPreference<Name extends keyof Preferences>(name: Name, value: unknown): Preferences[Name] | null {
  const parsed = shapes[name].safeParse(value);
  return parsed.success ? parsed.data : null;
}
