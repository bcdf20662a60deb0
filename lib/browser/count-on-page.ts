import { type EventId, eventId } from '../core/ids';
import { uuidV7 } from '../core/uuid-v7';
import type { Rating } from '../log/event';
import type { Memory } from '../scheduling/memory';
import type { Given, Shown } from './study-state';
import type { Surroundings } from './surroundings';

/** What a grade does to this session alone, where it could not be saved: what its button promised. */
export function countOnPage(
  { since, preview }: Shown,
  rating: Rating,
  { now, randomBytes }: Pick<Surroundings, 'now' | 'randomBytes'>,
): { readonly memory: Memory; readonly eventId: EventId; readonly given: Given } | null {
  if (preview === null) return null;
  const at = now();
  const id = eventId(uuidV7(at, randomBytes(10)));
  return { memory: preview.of[rating], eventId: id, given: { eventId: id, rating, durationMs: at - since } };
}
