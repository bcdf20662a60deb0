import { addDays, type Instant, type StudyDay } from '../core/time';
import type { Due, ReviewEvent } from '../log/event';

/** How long a card rests after an answer: a step of less than a day, or whole study days. */
export type Wait = { readonly ms: number } | { readonly days: number };

export const dueAfter = (wait: Wait, at: Instant, day: StudyDay): Due =>
  'ms' in wait ? { at: at + wait.ms } : { day: addDays(day, wait.days) };

/**
 * The wait that was promised under the button. A wait, not a date: where the server found the device's clock wrong,
 * the promise moves along with the answer.
 */
export function promisedWait({ at, studyDay, chosenDue }: ReviewEvent): Wait | null {
  if (chosenDue === null) return null;
  return 'at' in chosenDue ? { ms: chosenDue.at - at } : { days: chosenDue.day - studyDay };
}
