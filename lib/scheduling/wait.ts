import { addDays, type Instant, type StudyDay } from '../core/time';
import type { Due } from '../log/event';

/** How long a card rests after an answer: a step of less than a day, or whole study days. */
export type Wait = { readonly ms: number } | { readonly days: number };

export const dueAfter = (wait: Wait, at: Instant, day: StudyDay): Due =>
  'ms' in wait ? { at: at + wait.ms } : { day: addDays(day, wait.days) };
