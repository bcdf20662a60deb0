import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { firstHlc, type Hlc } from '../core/hlc';
import { type AccountId, type CardId, type DeviceId, deviceId, type EventId } from '../core/ids';
import { uuidV7 } from '../core/uuid-v7';
import { emptyDigest } from '../log/empty-digest';
import type { Memory } from '../scheduling/memory';
import type { Weights } from '../scheduling/policy';
import type { FieldWrite } from '../sync/field';
import type { LogHead } from '../sync/wire';
import type { EventCard, EventRow, OrderKey } from './event-row';
import type { Surroundings } from './surroundings';

export type Owner = 'guest' | AccountId;

/** The counters of one replica; one record, so that they change together with what they count. */
export interface LogMeta {
  /** Made with the database: a replica that was emptied comes back as another device. */
  readonly device: DeviceId;
  /** The last number given. */
  readonly seq: number;
  /** The latest stamp made or seen. */
  readonly hlc: Hlc;
  /** How far was pulled. */
  readonly cursor: number;
  /** Count and digest of the events here that the server has. */
  readonly acknowledged: LogHead;
  /** The server's head when it was last compared, when that was, and where the cursor stood then. */
  readonly head: (LogHead & { readonly at: number; readonly cursor?: number }) | null;
  /** The FSRS weights that the log says hold; null while it says nothing. */
  readonly weights: Weights | null;
  /** Set while memories are what the server said of this log, because the log itself is still coming. */
  readonly provisional?: Provisional;
}

/** The log that the server's states were computed from, and the retention that they were computed with. */
export interface Provisional extends LogHead {
  readonly seq: number;
  readonly retention: number;
}

export interface FieldRow extends FieldWrite {
  readonly key: string;
  /** Present while it waits to be sent. */
  readonly waits?: 1;
  /** Present once the server would not have it. */
  readonly refused?: true;
}

export interface ReplicaSchema extends DBSchema {
  events: {
    key: EventId;
    value: EventRow;
    indexes: { card: EventCard; order: OrderKey; waits: OrderKey; kept: string; target: EventId };
  };
  memories: { key: CardId; value: Memory };
  fields: { key: string; value: FieldRow; indexes: { waits: number } };
  meta: { key: 'log'; value: LogMeta };
  /** What the server said is remembered, as it said it, while the log that says why is still coming. */
  states: { key: CardId; value: Memory };
}

export type ReplicaDatabase = IDBPDatabase<ReplicaSchema>;
export const everyStore = ['events', 'memories', 'fields', 'meta', 'states'] as const;
export type WriteTransaction = IDBPTransaction<ReplicaSchema, typeof everyStore, 'readwrite'>;

export const databaseName = (owner: Owner): string => `retinaculum:${owner}`;
/** 1: events, memories, fields, meta. 2: states. */
const version = 2;

export function freshMeta(around: Pick<Surroundings, 'now' | 'randomBytes'>): LogMeta {
  return {
    device: deviceId(uuidV7(around.now(), around.randomBytes(10))),
    seq: 0,
    hlc: firstHlc,
    cursor: 0,
    acknowledged: { count: 0, digest: emptyDigest },
    head: null,
    weights: null,
  };
}

/** @param lost called when the browser takes the connection away, or another tab needs the database gone */
export function openReplicaDatabase(owner: Owner, around: Surroundings, lost: () => void): Promise<ReplicaDatabase> {
  return openDB<ReplicaSchema>(databaseName(owner), version, {
    upgrade(db, from, _to, transaction) {
      db.createObjectStore('states', { keyPath: 'cardId' });
      if (from === 1) return;
      const events = db.createObjectStore('events', { keyPath: 'id' });
      for (const index of ['card', 'order', 'waits', 'kept', 'target'] as const) events.createIndex(index, index);
      db.createObjectStore('memories', { keyPath: 'cardId' });
      db.createObjectStore('fields', { keyPath: 'key' }).createIndex('waits', 'waits');
      db.createObjectStore('meta');
      void transaction.objectStore('meta').put(freshMeta(around), 'log');
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      lost();
    },
    terminated: lost,
  });
}
