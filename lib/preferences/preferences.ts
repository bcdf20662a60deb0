import type { Level } from '../anatomy/fact-common';

/** What a person can set. Stored field by field: the last write of each field wins. */
export interface Preferences {
  /** IANA zone, or `device` to follow the device. */
  readonly zone: string;
  /** Minutes after local midnight at which the study day turns. */
  readonly rollover: number;
  /** 0.70 to 0.99 */
  readonly desiredRetention: number;
  readonly newCardsPerDay: number;
  readonly minutesPerDay: number;
  /** Cards up to this level are introduced. */
  readonly level: Exclude<Level, 'extra'>;
  readonly names: 'english' | 'latin';
  readonly theme: 'system' | 'light' | 'dark';
}

export const defaultPreferences: Preferences = {
  zone: 'device',
  rollover: 240,
  desiredRetention: 0.9,
  newCardsPerDay: 12,
  minutesPerDay: 20,
  level: 'must',
  names: 'english',
  theme: 'system',
};
