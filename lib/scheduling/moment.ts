import { type Calendar, type Instant, type StudyDay, studyDayOf } from '../core/time';

/** When something happened: the instant for steps of minutes, the study day for everything longer. */
export interface Moment {
  readonly at: Instant;
  readonly day: StudyDay;
}

export const momentOf = (at: Instant, calendar: Calendar): Moment => ({ at, day: studyDayOf(at, calendar) });
