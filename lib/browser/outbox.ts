import { err, ok, type Result } from '../core/result';
import type { LogEvent } from '../log/event';
import type { FieldWrite } from '../sync/field';
import type { Aside } from '../sync/local-event';
import { outboxBatch } from '../sync/outbox-batch';
import { mostEventsPerRequest, mostFieldsPerRequest } from '../sync/wire';
import type { OrderKey } from './event-row';
import type { Replica } from './replica';
import type { FieldRow } from './replica-database';
import { type StorageFailure, storageFailure } from './storage-failure';

export interface Batch {
  readonly events: readonly LogEvent[];
  readonly fields: readonly FieldWrite[];
  readonly cursor: number;
}

export interface NextBatch extends Batch {
  /** Whether events wait behind these. */
  readonly more: boolean;
  /** The place of the last event in the outbox. */
  readonly last: OrderKey | null;
  /** Where the cursor stood when the digests last agreed. */
  readonly compared: number;
}

/**
 * What to send next: the front of the outbox, and how far was pulled.
 * @param after leaves out what is up to here: it is on its way already
 */
export async function nextBatch(
  replica: Replica,
  most: number = mostEventsPerRequest,
  after: OrderKey | null = null,
): Promise<Result<NextBatch, StorageFailure>> {
  try {
    const transaction = replica.db.transaction(['events', 'fields', 'meta']);
    const [waiting, fields, meta] = await Promise.all([
      transaction
        .objectStore('events')
        .index('waits')
        .getAll(after === null ? null : IDBKeyRange.lowerBound(after, true), most + 1),
      transaction.objectStore('fields').index('waits').getAll(null, mostFieldsPerRequest),
      transaction.objectStore('meta').get('log'),
    ]);
    if (meta === undefined || meta.device !== replica.device)
      return err({ kind: 'storage', code: 'gone', detail: 'emptied while waiting to send' });
    const events = outboxBatch(
      waiting.map((row) => row.event),
      most,
    );
    return ok({
      events,
      fields: fields.map(bareField),
      cursor: meta.cursor,
      more: events.length < waiting.length,
      last: waiting[events.length - 1]?.order ?? after,
      compared: meta.head?.cursor ?? 0,
    });
  } catch (cause) {
    return err(storageFailure(cause));
  }
}

export const bareField = ({ entity, entityId, field, value, hlc, device }: FieldRow): FieldWrite => ({
  entity,
  entityId,
  field,
  value,
  hlc,
  device,
});

/** How a replica stands with the server. */
export interface OutboxState {
  readonly toSend: number;
  /** Refused answers that are kept aside, with the reason, oldest first. */
  readonly kept: readonly (Aside & { readonly id: string })[];
  /** Settings that the server refused: they hold on this device only, and are sent again with every round. */
  readonly refused: readonly Pick<FieldWrite, 'entity' | 'entityId' | 'field'>[];
}

export async function outboxState(replica: Replica): Promise<Result<OutboxState, StorageFailure>> {
  try {
    const transaction = replica.db.transaction(['events', 'fields']);
    const events = transaction.objectStore('events');
    const [waiting, fields, kept] = await Promise.all([
      events.index('waits').count(),
      transaction.objectStore('fields').getAll(),
      events.index('kept').getAll(),
    ]);
    const asides = kept.flatMap((row) => (row.aside === null ? [] : [{ ...row.aside, id: row.id }]));
    const settings = fields.filter((row) => row.waits !== undefined).length;
    const refused = fields.flatMap(({ refused, entity, entityId, field }) =>
      refused === true ? [{ entity, entityId, field }] : [],
    );
    return ok({ toSend: waiting + settings, kept: asides, refused });
  } catch (cause) {
    return err(storageFailure(cause));
  }
}
