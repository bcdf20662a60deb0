/** The days that a card can be moved to, from today. */
export const anotherDays = [
  { days: 1, label: 'Tomorrow' },
  { days: 3, label: 'In 3 days' },
  { days: 7, label: 'In a week' },
  { days: 30, label: 'In 30 days' },
] as const;
