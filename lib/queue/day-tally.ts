import type { CardId, FactId } from '../core/ids';
import type { StudyDay } from '../core/time';
import { effectiveDay } from '../log/effective-day';
import type { LoggedEvent } from '../log/event';
import type { Memory } from '../scheduling/memory';
import { standingChanges } from '../scheduling/standing-changes';

/** What one study day's part of the log says about that day. */
export interface DayTally {
  /** Cards answered for the first time on that day (or for the first time since they were reset). */
  readonly introduced: ReadonlySet<CardId>;
  /** Facts that a quiz answer of that day counted as not known. */
  readonly missedFacts: ReadonlySet<FactId>;
  /** Answers that stand, in study and in quizzes. */
  readonly answers: number;
}

/**
 * @param events those of that study day, of every kind, at least: an answer taken back does not count
 * @param memories as they are now, of the cards in `events`
 */
export function dayTally(
  events: readonly LoggedEvent[],
  day: StudyDay,
  memories: ReadonlyMap<CardId, Memory>,
): DayTally {
  const { undone, remaps } = standingChanges(events);
  const counted = new Map<CardId, number>();
  const missedFacts = new Set<FactId>();
  let answers = 0;
  for (const logged of events) {
    const { event } = logged;
    if (event.kind !== 'review' || undone.has(event.id) || effectiveDay(logged) !== day) continue;
    answers += 1;
    const remap = remaps.get(event.id);
    const rating = remap === undefined ? event.rating : remap.rating;
    if (rating === null) continue;
    counted.set(event.cardId, (counted.get(event.cardId) ?? 0) + 1);
    if (event.mode === 'quiz' && rating === 1) for (const fact of event.factIds) missedFacts.add(fact);
  }
  const introduced = new Set<CardId>();
  for (const [cardId, times] of counted) {
    const reps = memories.get(cardId)?.reps ?? 0;
    if (reps > 0 && reps <= times) introduced.add(cardId);
  }
  return { introduced, missedFacts, answers };
}
