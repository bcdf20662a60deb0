import type { Due, Rating } from '../log/event';
import { type Answered, applyAnswer } from './apply-answer';
import type { Memory } from './memory';
import type { Moment } from './moment';
import type { Policy } from './policy';
import { dueAfter, type Wait } from './wait';

/** How long the card rests, counted from the answer even where a clock was set back. */
export function waitOf({ due, lastAt, lastDay }: Answered): Wait | null {
  if ('at' in due) return lastAt === null ? null : { ms: due.at - lastAt };
  return lastDay === null ? null : { days: due.day - lastDay };
}

/**
 * What an answer promises, to be recorded as its `chosenDue`: the wait that stood under the button, counted from the
 * moment of the answer, so that replay finds it again from the answer alone.
 * @param shown what the button said; null where no button was shown
 */
export function promise(
  memory: Memory,
  rating: Rating,
  moment: Moment,
  policy: Policy,
  shown: Wait | null = null,
): Due | null {
  const wait = waitOf(applyAnswer(memory, rating, moment, policy, shown));
  return wait === null ? null : dueAfter(wait, moment.at, moment.day);
}
