import { day, type StudyDay } from '@/lib/core/time';
import type { Summary } from './summary';

/** "about 9 minutes", "about 1 minute". */
export const aboutMinutes = (minutes: number): string => `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

/** "28 to review, 6 new", without the part that is nought. */
export function dueWords({ reviews, fresh }: Pick<Summary, 'reviews' | 'fresh'>): string {
  const parts = [reviews > 0 ? `${reviews} to review` : null, fresh > 0 ? `${fresh} new` : null];
  return parts.filter((part) => part !== null).join(', ');
}

/** How what is due compares with the minutes that a person wants to give. */
export function budgetWords(minutes: number, wanted: number): string {
  return minutes <= wanted
    ? `${minutes} of the ${wanted} minutes you set`
    : `${minutes - wanted} more than the ${wanted} minutes you set`;
}

/** "52%": recall as people read it; never 100 while a doubt is left. */
export const percent = (recall: number): string => `${Math.min(99, Math.round(recall * 100))}%`;

/** "Gluteal region, nerve" with its first letter as it stands; the worst label of the deck. */
export function weakestWords(weakest: Summary['weakest']): { readonly value: string; readonly note: string } {
  if (weakest === null) return { value: 'Not known yet', note: 'Shown after three cards of one kind' };
  return { value: weakest.label, note: `${percent(weakest.recall)} remembered if asked now` };
}

/** "Inked in at 90% recall: 4 of 21 structures." */
export function inkWords({ structures }: Pick<Summary, 'structures'>): string {
  const inked = structures.filter((structure) => structure.inked).length;
  return `Inked in at 90% recall: ${inked} of ${structures.length} structures.`;
}

const dayName = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });

/** "Tue". */
export const shortDay = (of: StudyDay): string => dayName.format(of * day);

const longDay = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** "Tuesday 2 June", without the comma that some engines put in. */
export const dateWords = (of: StudyDay): string => longDay.format(of * day).replace(',', '');
