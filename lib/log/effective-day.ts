import { type StudyDay, studyDayAtOffset } from '../core/time';
import type { LoggedEvent } from './event';

/** The study day that scheduling counts with: the frozen one, moved only where the server found the clock wrong. */
export function effectiveDay({ event, effectiveAt }: LoggedEvent): StudyDay {
  return effectiveAt === event.at ? event.studyDay : studyDayAtOffset(effectiveAt, event.tzOffset, event.rollover);
}
