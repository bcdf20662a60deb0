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

export const retentions: readonly Option<number>[] = [0.8, 0.85, 0.88, 0.9, 0.92, 0.95, 0.97].map((value) => ({
  value,
  label: `${Math.round(value * 100)}%`,
}));

export const newCardCounts: readonly Option<number>[] = [0, 3, 6, 9, 12, 15, 20, 30, 50].map((value) => ({
  value,
  label: String(value),
}));

export const minuteCounts: readonly Option<number>[] = [5, 10, 15, 20, 30, 45, 60, 90].map((value) => ({
  value,
  label: String(value),
}));

/** Minutes after midnight, on the hour. */
export const rollovers: readonly Option<number>[] = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((hour) => ({
  value: hour * 60,
  label: `${hour}:00`,
}));

/** The choices, with the value that is set among them even where another device set one that is not offered here. */
export function withCurrent(
  options: readonly Option<number>[],
  current: number,
  label: string,
): readonly Option<number>[] {
  if (options.some((option) => option.value === current)) return options;
  return [...options, { value: current, label }].sort((a, b) => a.value - b.value);
}

/** Days. */
export const longestIntervals: readonly Option<number>[] = [
  { value: 30, label: '1 month' },
  { value: 90, label: '3 months' },
  { value: 180, label: '6 months' },
  { value: 365, label: '1 year' },
  { value: 1_825, label: '5 years' },
  { value: 36_500, label: 'No limit' },
];

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

export const leechThresholds: readonly Option<number>[] = [
  { value: 0, label: 'Never' },
  ...[4, 6, 8, 10, 12, 16].map((value) => ({ value, label: `${value} lapses` })),
];

export const leechActions: readonly Option<Preferences['leechAction']>[] = [
  { value: 'tell', label: 'Tell me' },
  { value: 'suspend', label: 'Suspend it' },
];
