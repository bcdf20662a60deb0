import { hash32 } from '../core/random';
import { studyDay } from '../core/time';
import type { Rating } from '../log/event';
import { balancedInterval, longestBalanced } from './due-load';
import type { FsrsEngine, FsrsState } from './fsrs-engine';
import { fuzzBounds, fuzzed } from './fuzz';
import { type MemoryDraft, never } from './memory-draft';
import type { Policy } from './policy';

interface Question {
  /** As it was, but for stability and difficulty, which are what the answer made of them. */
  readonly draft: MemoryDraft;
  /** The day of the answer. */
  readonly day: number;
  /** Study days since the last answer. */
  readonly elapsed: number;
  readonly before: FsrsState | null;
  readonly rating: Rating;
  readonly policy: Policy;
  readonly engine: FsrsEngine;
}

/** Days between the last answer and the due day that it was given; 0 on the learning ladder. */
function previousInterval({ state, dueDay, lastDay }: MemoryDraft): number {
  if (state !== 'review' || lastDay === never || dueDay === never) return 0;
  return Math.max(0, dueDay - lastDay);
}

/**
 * Whole days until the card is asked again. Good waits at least a day longer than Hard would, Easy a day longer than
 * Good; an interval that grows is at least a day longer than the last one. The spread within a pile of equal intervals
 * comes from the card and its count of answers, and from where the other cards lie if that is known; never from the clock:
 * what was promised is what happens.
 */
export function intervalDays({ draft, day, elapsed, before, rating, policy, engine }: Question): number {
  const most = Math.max(1, Math.floor(policy.maximumInterval));
  const factor = policy.fuzz === false ? null : hash32(`${draft.cardId} ${draft.reps}`) / 4_294_967_296;
  const { load } = policy;
  const previous = previousInterval(draft);
  // On the ladder Hard repeats a step, so the order of buttons begins with Good.
  const steps = draft.state === 'relearning' ? policy.relearningSteps : policy.learningSteps;
  const lowest: Rating = rating === 1 ? 1 : draft.state === 'review' || steps.length === 0 ? 2 : 3;
  let days = 0;
  for (const step of [1, 2, 3, 4] as const) {
    if (step < lowest || step > rating) continue;
    const { stability } = step === rating ? draft : engine.next(before, elapsed, step);
    const wanted = engine.interval(stability, policy.desiredRetention);
    const growing = Math.round(wanted) > previous ? previous + 1 : 1;
    const least = Math.min(most, Math.max(growing, days + 1));
    days =
      load !== undefined && factor !== null && Math.max(wanted, least) <= longestBalanced
        ? balancedInterval(fuzzBounds(wanted, least, most), studyDay(day), load, factor)
        : fuzzed(wanted, least, most, factor);
  }
  return days;
}
