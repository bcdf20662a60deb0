import type { EventId } from '../core/ids';
import { day as dayMs, minute } from '../core/time';
import type { Due, Rating } from '../log/event';
import { fsrsEngine, fsrsState } from './fsrs-engine';
import { intervalDays } from './interval';
import { learningStep } from './learning-step';
import type { Memory } from './memory';
import type { Moment } from './moment';
import type { Policy } from './policy';
import { dueAfter, type Wait } from './wait';

/** A memory that was answered at least once: it is due some time. */
export type Answered = Memory & { readonly due: Due };

/**
 * What an answer does to a memory: the one place where it is decided, for previews, answers and replay alike.
 * Time never runs backwards: a moment before the last answer counts as the moment of the last answer.
 * @param promised a wait to keep instead of the computed one, if it is of the right kind and within the limits
 * @param eventId the event of the answer, once there is one
 */
export function applyAnswer(
  memory: Memory,
  rating: Rating,
  moment: Moment,
  policy: Policy,
  promised: Wait | null = null,
  eventId: EventId | null = memory.lastEventId,
): Answered {
  const at = memory.lastAt !== null && memory.lastAt > moment.at ? memory.lastAt : moment.at;
  const day = memory.lastDay !== null && memory.lastDay > moment.day ? memory.lastDay : moment.day;
  const elapsed = memory.lastDay === null ? 0 : day - memory.lastDay;
  const engine = fsrsEngine(policy.weights);
  const before = fsrsState(memory);
  const after = engine.next(before, elapsed, rating);
  const rung = learningStep(memory, rating, policy);
  let wait: Wait;
  if (rung !== null && rung.minutes * minute < dayMs) {
    const ms = Math.round(rung.minutes * minute);
    wait = promised !== null && 'ms' in promised && promised.ms >= 0 && promised.ms < dayMs ? promised : { ms };
  } else if (promised !== null && 'days' in promised && promised.days >= 1 && promised.days <= policy.maximumInterval) {
    wait = promised;
  } else if (rung !== null) {
    wait = { days: Math.max(1, Math.round((rung.minutes * minute) / dayMs)) };
  } else {
    wait = { days: intervalDays({ memory, day, elapsed, before, after, rating, policy, engine }) };
  }
  return {
    cardId: memory.cardId,
    state: rung === null ? 'review' : rung.state,
    step: rung === null ? 0 : rung.step,
    stability: after.stability,
    difficulty: after.difficulty,
    due: dueAfter(wait, at, day),
    lastAt: at,
    lastDay: day,
    reps: memory.reps + 1,
    lapses: memory.lapses + (memory.state === 'review' && rating === 1 ? 1 : 0),
    suspended: memory.suspended,
    buriedUntil: memory.buriedUntil,
    lastEventId: eventId,
  };
}
