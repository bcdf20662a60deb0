import type { Calendar, Instant } from '../core/time';
import type { Rating } from '../log/event';
import { type Answered, applyAnswer } from './apply-answer';
import type { Memory } from './memory';
import { momentOf } from './moment';
import type { Policy } from './policy';

export type Preview = Readonly<Record<Rating, Answered>>;

/**
 * What each button would do at that instant. The `due` under the pressed button is recorded as the event's `chosenDue`,
 * so that what was promised is what happens.
 */
export function preview(memory: Memory, policy: Policy, at: Instant, calendar: Calendar): Preview {
  const moment = momentOf(at, calendar);
  const after = (rating: Rating) => applyAnswer(memory, rating, moment, policy);
  return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}
