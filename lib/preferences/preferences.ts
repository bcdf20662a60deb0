import type { Level } from '../anatomy/fact-common';
import type { EasyDay } from '../scheduling/due-load';

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
  /** Which reviews come first; `recall` is the best remembered first. */
  readonly reviewOrder: 'recall' | 'due' | 'gain' | 'difficulty' | 'random' | 'added';
  readonly newOrder: 'authored' | 'random';
  /** Whether a new card waits for the next day once a sibling was seen; likewise reviews, and steps of a day or more. */
  readonly buryNew: boolean;
  readonly buryReviews: boolean;
  readonly buryInterday: boolean;
  /** Minutes; none means that the first answer leads to whole days. */
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  /** Days. */
  readonly maximumInterval: number;
  /** Whether a due day makes way for days that are full, for easy days and for siblings. */
  readonly loadBalancing: boolean;
  /** Monday first. */
  readonly easyDays: readonly EasyDay[];
  /** Lapses; 0 warns of no card. */
  readonly leechThreshold: number;
  readonly leechAction: 'tell' | 'suspend';
  /** By deck, where it differs from `desiredRetention`. Kept as fields of the decks. */
  readonly deckRetention: Readonly<Record<string, number>>;
}

/** The settings that are one field each. */
export type PreferenceName = Exclude<keyof Preferences, 'deckRetention'>;

/** Settings to be written; null takes a deck's own retention away. */
export type PreferenceChange = Partial<Omit<Preferences, 'deckRetention'>> & {
  readonly deckRetention?: Readonly<Record<string, number | null>>;
};

export const defaultPreferences: Preferences = {
  zone: 'device',
  rollover: 240,
  desiredRetention: 0.9,
  newCardsPerDay: 12,
  minutesPerDay: 20,
  level: 'must',
  names: 'english',
  theme: 'system',
  reviewOrder: 'recall',
  newOrder: 'authored',
  buryNew: true,
  buryReviews: true,
  buryInterday: true,
  learningSteps: [1, 10],
  relearningSteps: [10],
  maximumInterval: 36_500,
  loadBalancing: true,
  easyDays: ['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'normal'],
  leechThreshold: 8,
  leechAction: 'tell',
  deckRetention: {},
};
