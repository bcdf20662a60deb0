import type { Query } from '@/db/database';
import { findAfter } from '@/db/queries/events';
import { findFieldsBetween } from '@/db/queries/fields';
import type { AccountId } from '@/lib/core/ids';
import { type FieldWrite, fieldKey } from '@/lib/sync/field';
import { largestPage, mostEventsPerPage, type StoredEvent, type SyncRequest, type SyncResponse } from '@/lib/sync/wire';

/** What the page is cut by, and what it leaves out. */
type Asked = Pick<SyncRequest, 'cursor' | 'omit' | 'device'>;

/**
 * What changed after a cursor, at most a page of events, by number and by bytes, with the fields that changed in the
 * same stretch.
 * @param upTo the head that the response speaks of; what others write meanwhile waits for the next pull
 * @param owed fields that the device must learn of wherever its cursor stands
 */
export async function pullPage(
  query: Query,
  accountId: AccountId,
  { cursor, omit, device }: Asked,
  upTo: number,
  owed: readonly FieldWrite[],
): Promise<Pick<SyncResponse, 'events' | 'fields' | 'cursor' | 'more'>> {
  if (omit === 'all') return { events: [], fields: owed, cursor, more: true };
  const found = await findAfter(query, accountId, cursor, upTo, mostEventsPerPage, omit === 'own' ? device : null);
  const events = cutByBytes(found);
  const last = events[events.length - 1];
  const full = events.length < found.length || events.length === mostEventsPerPage;
  const more = full && last !== undefined && last.receipt.serverSeq < upTo;
  const end = more ? last.receipt.serverSeq : upTo;
  const changed = await findFieldsBetween(query, accountId, cursor, end);
  const told = new Set(changed.map(fieldKey));
  const fields = [...changed, ...owed.filter((write) => !told.has(fieldKey(write)))];
  return { events, fields, cursor: Math.max(cursor, end), more };
}

/** As many from the front as make a page; an event alone is never too large. */
function cutByBytes(found: readonly StoredEvent[]): readonly StoredEvent[] {
  let bytes = 0;
  const end = found.findIndex((stored, index) => {
    bytes += Buffer.byteLength(JSON.stringify(stored));
    return index > 0 && bytes > largestPage;
  });
  return end === -1 ? found : found.slice(0, end);
}
