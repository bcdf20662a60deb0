import { type Calendar, type Instant, startOfStudyDay } from '../core/time';
import type { Due } from '../log/event';

/** The first instant at which something is due. */
export const dueInstant = (due: Due, calendar: Calendar): Instant =>
  'at' in due ? due.at : startOfStudyDay(due.day, calendar);
