import type { EventId } from '../core/ids';

/** As many as four hexadecimal digits tell apart: with a few thousand ids, one in thirty others falls where one of them does. */
const places = 1 << 16;
const digit = (code: number): number => (code & 15) + 9 * (code >> 6);

/** Where an id falls: its last four digits, which are random in every id that a device makes. */
function placeOf(id: EventId): number {
  const end = id.length - 1;
  const high = (digit(id.charCodeAt(end - 3)) << 12) | (digit(id.charCodeAt(end - 2)) << 8);
  return (high | (digit(id.charCodeAt(end - 1)) << 4) | digit(id.charCodeAt(end))) & (places - 1);
}

/**
 * Whether an id is in a set, for a log in which hardly any is: to compute the hash of a text and look it up costs more
 * than four of its characters, which rule nearly all out. Never wrong, whatever the ids are.
 */
export function idSieve(ids: ReadonlySet<EventId>): (id: EventId) => boolean {
  if (ids.size === 0) return () => false;
  const marked = new Uint8Array(places);
  for (const id of ids) marked[placeOf(id)] = 1;
  return (id) => marked[placeOf(id)] === 1 && ids.has(id);
}
