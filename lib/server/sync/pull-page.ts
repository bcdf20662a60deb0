import type { Query } from '@/db/database';
import { findAfter } from '@/db/queries/events';
import { findFieldsBetween } from '@/db/queries/fields';
import type { AccountId } from '@/lib/core/ids';
import { type FieldWrite, fieldKey } from '@/lib/sync/field';
import { mostEventsPerPage, type SyncResponse } from '@/lib/sync/wire';

/**
 * What changed after a cursor, at most a page of events with the fields that changed in the same stretch.
 * @param upTo the head that the response speaks of; what others write meanwhile waits for the next pull
 * @param owed fields that the device must learn of wherever its cursor stands
 */
export async function pullPage(
  query: Query,
  accountId: AccountId,
  cursor: number,
  upTo: number,
  owed: readonly FieldWrite[],
): Promise<Pick<SyncResponse, 'events' | 'fields' | 'cursor' | 'more'>> {
  const events = await findAfter(query, accountId, cursor, upTo, mostEventsPerPage);
  const last = events[events.length - 1];
  const more = events.length === mostEventsPerPage && last !== undefined && last.receipt.serverSeq < upTo;
  const end = more ? last.receipt.serverSeq : upTo;
  const changed = await findFieldsBetween(query, accountId, cursor, end);
  const told = new Set(changed.map(fieldKey));
  const fields = [...changed, ...owed.filter((write) => !told.has(fieldKey(write)))];
  return { events, fields, cursor: Math.max(cursor, end), more };
}
