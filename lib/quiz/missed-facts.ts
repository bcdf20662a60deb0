import type { EventId, FactId } from '../core/ids';
import type { StudyDay } from '../core/time';
import type { LogEvent, Rating } from '../log/event';
import { compareEvents } from '../log/order';
import { undoneIds } from '../log/undo';

/**
 * Facts missed in a quiz on one study day: the queue brings their study cards to the front of that day.
 * Undone answers and ratings replaced by a later rule count as they stand now.
 */
export function missedFacts(events: readonly LogEvent[], today: StudyDay): ReadonlySet<FactId> {
  const undone = undoneIds(events);
  const standing = events.filter((event) => !undone.has(event.id));
  const remapped = new Map<EventId, Rating | null>();
  for (const event of [...standing].sort(compareEvents))
    if (event.kind === 'remap') remapped.set(event.targetId, event.rating);
  const missed = new Set<FactId>();
  for (const event of standing) {
    if (event.kind !== 'review' || event.mode !== 'quiz' || event.studyDay !== today) continue;
    const rating = remapped.has(event.id) ? remapped.get(event.id) : event.rating;
    if (rating === 1) for (const id of event.factIds) missed.add(id);
  }
  return missed;
}
