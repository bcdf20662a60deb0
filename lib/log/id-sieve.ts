import type { EventId } from '../core/ids';

/** A power of two: with a few thousand ids in it, one in thirty others looks as if it were one of them. */
const places = 1 << 16;

/** Where an id falls: its last seven digits, which are random in every id that a device makes. */
function placeOf(id: EventId): number {
  const end = id.length - 1;
  let place = 0;
  for (let at = end - 6; at <= end; at += 1) place = (Math.imul(place, 31) + id.charCodeAt(at)) | 0;
  return (place ^ (place >>> 13)) & (places - 1);
}

/**
 * Whether an id is in a set, for a log in which hardly any is: to compute the hash of a text and look it up costs more
 * than seven of its characters, which rule nearly all out. Never wrong, whatever the ids are.
 */
export function idSieve(ids: ReadonlySet<EventId>): (id: EventId) => boolean {
  if (ids.size === 0) return () => false;
  const marked = new Uint8Array(places);
  for (const id of ids) marked[placeOf(id)] = 1;
  return (id) => marked[placeOf(id)] === 1 && ids.has(id);
}
