import type { EventId } from '../core/ids';
import { addDays, day as dayMs, type Instant, minute, type StudyDay } from '../core/time';
import type { Due, Rating } from '../log/event';
import { fsrsEngine, fsrsState } from './fsrs-engine';
import { intervalDays } from './interval';
import { learningStep } from './learning-step';
import type { Memory } from './memory';
import type { Policy } from './policy';
import type { Wait } from './wait';

/** A memory that is being folded: nobody else holds it, so a replay need not make a new one for every event. */
export type MemoryDraft = { -readonly [Field in keyof Memory]: Memory[Field] };

/**
 * What an answer does to a memory: the one place where it is decided, for previews, answers and replay alike.
 * Time never runs backwards: a moment before the last answer counts as the moment of the last answer.
 * @param promised a wait to keep instead of the computed one, if it is of the right kind and within the limits
 * @returns when the card is due, which the draft says then, too
 */
export function answerDraft(
  memory: MemoryDraft,
  rating: Rating,
  at: Instant,
  day: StudyDay,
  policy: Policy,
  promised: Wait | null,
  eventId: EventId | null,
): Due {
  const { lastAt, lastDay, state } = memory;
  const from = lastAt !== null && lastAt > at ? lastAt : at;
  const today = lastDay !== null && lastDay > day ? lastDay : day;
  const elapsed = lastDay === null ? 0 : today - lastDay;
  const engine = fsrsEngine(policy.weights);
  const before = fsrsState(memory);
  const after = engine.next(before, elapsed, rating);
  const rung = learningStep(memory, rating, policy);
  let due: Due;
  if (rung !== null && rung.minutes * minute < dayMs) {
    const kept = promised !== null && 'ms' in promised && promised.ms >= 0 && promised.ms < dayMs;
    due = { at: from + (kept ? promised.ms : Math.round(rung.minutes * minute)) };
  } else if (promised !== null && 'days' in promised && promised.days >= 1 && promised.days <= policy.maximumInterval) {
    due = { day: addDays(today, promised.days) };
  } else if (rung !== null) {
    due = { day: addDays(today, Math.max(1, Math.round((rung.minutes * minute) / dayMs))) };
  } else {
    due = { day: addDays(today, intervalDays({ memory, day: today, elapsed, before, after, rating, policy, engine })) };
  }
  memory.state = rung === null ? 'review' : rung.state;
  memory.step = rung === null ? 0 : rung.step;
  memory.stability = after.stability;
  memory.difficulty = after.difficulty;
  memory.due = due;
  memory.lastAt = from;
  memory.lastDay = today;
  memory.reps += 1;
  if (state === 'review' && rating === 1) memory.lapses += 1;
  memory.lastEventId = eventId;
  return due;
}
