import type { EventId } from '../core/ids';
import { day as dayMs, type Instant, minute, type StudyDay } from '../core/time';
import type { Rating } from '../log/event';
import { fsrsEngine } from './fsrs-engine';
import { intervalDays } from './interval';
import { learningStep } from './learning-step';
import { type MemoryDraft, never } from './memory-draft';
import type { Policy } from './policy';

/** In the place of a promised wait: below every wait that may be kept. */
export const noPromise = -1;

/**
 * What an answer does to a memory: the one place where it is decided, for previews, answers and replay alike.
 * Time never runs backwards: a moment before the last answer counts as the moment of the last answer.
 * @param promisedMs a wait to keep instead of the computed one, if the answer leads to a step and it is within the limits
 * @param promisedDays likewise, where the answer leads to whole days
 */
export function answerDraft(
  draft: MemoryDraft,
  rating: Rating,
  at: Instant,
  day: StudyDay,
  policy: Policy,
  promisedMs: number,
  promisedDays: number,
  eventId: EventId | null,
): void {
  const { lastAt, lastDay, state, stability, difficulty } = draft;
  const from = lastAt > at ? lastAt : at;
  const today = lastDay > day ? lastDay : day;
  const elapsed = lastDay === never ? 0 : today - lastDay;
  const engine = fsrsEngine(policy.weights);
  const rung = learningStep(draft, rating, policy);
  engine.advance(draft, state === 'new', elapsed, rating);
  if (rung !== null && rung.minutes * minute < dayMs) {
    const kept = promisedMs >= 0 && promisedMs < dayMs;
    draft.dueAt = from + (kept ? promisedMs : Math.round(rung.minutes * minute));
    draft.dueDay = never;
  } else {
    let wait: number;
    if (promisedDays >= 1 && promisedDays <= policy.maximumInterval) wait = Math.trunc(promisedDays);
    else if (rung !== null) wait = Math.max(1, Math.round((rung.minutes * minute) / dayMs));
    else {
      const before = state === 'new' ? null : { stability, difficulty };
      wait = intervalDays({ draft, day: today, elapsed, before, rating, policy, engine });
    }
    draft.dueAt = never;
    draft.dueDay = today + wait;
  }
  draft.state = rung === null ? 'review' : rung.state;
  draft.step = rung === null ? 0 : rung.step;
  draft.lastAt = from;
  draft.lastDay = today;
  draft.reps += 1;
  if (state === 'review' && rating === 1) draft.lapses += 1;
  draft.lastEventId = eventId;
}
