import type { Preferences } from '@/lib/preferences/preferences';

export interface Option<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
}

export const themes: readonly Option<Preferences['theme']>[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

export const nameLanguages: readonly Option<Preferences['names']>[] = [
  { value: 'english', label: 'English' },
  { value: 'latin', label: 'Latin' },
];

export const levels: readonly Option<Preferences['level']>[] = [
  { value: 'must', label: 'Must know' },
  { value: 'should', label: 'Should know' },
  { value: 'nice', label: 'Nice to know' },
];

export const retentions: readonly number[] = [0.8, 0.85, 0.88, 0.9, 0.92, 0.95, 0.97];
export const newCardCounts: readonly number[] = [0, 3, 6, 9, 12, 15, 20, 30, 50];
export const minuteCounts: readonly number[] = [5, 10, 15, 20, 30, 45, 60, 90];

/** Minutes after midnight, on the hour. */
export const rollovers: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((hour) => hour * 60);
export const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** Days. */
export const longestIntervals: readonly number[] = [30, 90, 180, 365, 1_825, 36_500];
const lengths: ReadonlyMap<number, string> = new Map([
  [30, '1 month'],
  [90, '3 months'],
  [180, '6 months'],
  [365, '1 year'],
  [1_825, '5 years'],
  [36_500, 'No limit'],
]);
export const intervalName = (days: number): string => lengths.get(days) ?? (days === 1 ? '1 day' : `${days} days`);

export const reviewOrders: readonly Option<Preferences['reviewOrder']>[] = [
  { value: 'recall', label: 'Best remembered first' },
  { value: 'difficulty', label: 'Easiest first' },
  { value: 'gain', label: 'Most gained first' },
  { value: 'due', label: 'Longest due first' },
  { value: 'added', label: 'As they were introduced' },
  { value: 'random', label: 'By chance' },
];

export const newOrders: readonly Option<Preferences['newOrder']>[] = [
  { value: 'authored', label: 'Our order' },
  { value: 'random', label: 'By chance' },
];

export const easyDayChoices: readonly Option<Preferences['easyDays'][number]>[] = [
  { value: 'normal', label: 'As others' },
  { value: 'fewer', label: 'Fewer' },
  { value: 'fewest', label: 'Hardly any' },
];

export const leechThresholds: readonly number[] = [0, 4, 6, 8, 10, 12, 16];
export const lapseName = (count: number): string =>
  count === 0 ? 'Never' : count === 1 ? '1 lapse' : `${count} lapses`;

export const leechActions: readonly Option<Preferences['leechAction']>[] = [
  { value: 'tell', label: 'Tell me' },
  { value: 'suspend', label: 'Suspend it' },
];
