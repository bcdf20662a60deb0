import type { Rating } from '../log/event';
import type { Memory } from './memory';
import type { Policy } from './policy';

/** A place on the ladder of learning or relearning steps, and the minutes until it is asked again. */
export interface LearningStep {
  readonly state: 'learning' | 'relearning';
  readonly step: number;
  readonly minutes: number;
}

const minutesPerDay = 1_440;

/**
 * Where an answer leads on the ladder, or null where it leads to whole days. Anki's rules
 * (`rslib/src/scheduler/states/{learning,relearning,steps}.rs`):
 * - Again goes back to the first step; in review it is a lapse and enters the relearning steps.
 * - Hard repeats the step. On the first step it waits the mean of the first two steps, so that it differs from Again;
 *   where there is one step only, half as long again, by at most a day.
 * - Good goes one step up, and from the last step to review. Easy goes to review at once.
 * Without steps every answer leads to whole days.
 */
export function learningStep(
  memory: Pick<Memory, 'state' | 'step'>,
  rating: Rating,
  policy: Policy,
): LearningStep | null {
  const again = rating === 1;
  if (rating === 4 || (memory.state === 'review' && !again)) return null;
  const state = memory.state === 'review' || memory.state === 'relearning' ? 'relearning' : 'learning';
  const steps = state === 'relearning' ? policy.relearningSteps : policy.learningSteps;
  const [first, second] = steps;
  if (first === undefined) return null;
  if (again) return { state, step: 0, minutes: first };
  const step = Math.min(memory.step, steps.length - 1);
  if (rating === 3) {
    const next = steps[step + 1];
    return next === undefined ? null : { state, step: step + 1, minutes: next };
  }
  if (step > 0) return { state, step, minutes: steps[step] ?? first };
  const between = second === undefined ? Math.min(first * 1.5, first + minutesPerDay) : (first + second) / 2;
  return { state, step, minutes: between };
}
