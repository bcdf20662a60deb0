import { err, ok, type Result } from '../core/result';
import type { FieldWrite } from '../sync/field';
import { repairEvents } from '../sync/repair-events';
import type { LogHead, StoredEvent } from '../sync/wire';
import { applyMerge, tellTabs } from './apply-exchange';
import { type Replica, write } from './replica';
import type { StorageFailure } from './storage-failure';

/** Everything the server has, pulled from the beginning. */
export interface WholeLog {
  readonly events: readonly StoredEvent[];
  readonly fields: readonly FieldWrite[];
  readonly cursor: number;
  readonly head: LogHead;
}

/** The server's events do not add up to its own head: nothing can be trusted, and nothing was changed here. */
export interface ServerInconsistent {
  readonly kind: 'inconsistent';
}

/**
 * Puts a replica right whose digest differed: the server's copies win, what the server has never heard of goes back to
 * the outbox, everything is replayed. One transaction; running it twice changes nothing more.
 */
export async function repairReplica(
  replica: Replica,
  server: WholeLog,
): Promise<Result<null, ServerInconsistent | StorageFailure>> {
  const written = await write(replica, async (transaction, meta) => {
    const merge = repairEvents(await transaction.objectStore('events').getAll(), server.events, server.head);
    if (!merge.ok) return null;
    const fields = transaction.objectStore('fields');
    for (const row of await fields.getAll()) if (row.refused !== true) await fields.put({ ...row, waits: 1 });
    const head = { ...server.head, at: replica.around.now(), cursor: server.cursor };
    // The whole log is here now, whatever was provisional before.
    const { provisional: _, ...settled } = meta;
    await transaction.objectStore('states').clear();
    return applyMerge(transaction, { ...settled, cursor: server.cursor, head }, merge.value, server.fields);
  });
  if (!written.ok) return written;
  if (written.value === null) return err({ kind: 'inconsistent' });
  tellTabs(replica, written.value);
  return ok(null);
}
