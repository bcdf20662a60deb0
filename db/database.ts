import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import type { BatchItem } from 'drizzle-orm/batch';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { schema } from './schema/all';
import { isBusy, StorageError } from './storage-error';

export type Statement = BatchItem<'sqlite'>;
export type Query = LibSQLDatabase<typeof schema>;

export interface Database {
  /** For reading, and for building the statements that `write` takes. Nothing is written through it directly. */
  readonly query: Query;
  /** Saves all of the statements or none, and is the only way to write. Answers with the results in order. */
  write<const Statements extends readonly [Statement, ...Statement[]]>(
    statements: Statements,
  ): Promise<{ [Index in keyof Statements]: Statements[Index]['_']['result'] }>;
  readonly client: Client;
  close(): void;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly authToken?: string | null;
  /** What to do about SQLITE_BUSY on a file, after which the connection can no longer be trusted. */
  readonly onBusy: (error: unknown) => void;
}

/**
 * Opens a database. A file has one connection and a chain on which every write waits its turn: libSQL runs a batch to
 * its end synchronously, so within a process two writes cannot meet, and one process owns the file. There are no
 * interactive transactions anywhere; what must hold together is one batch with a guard in it.
 */
export function openDatabase({ url, authToken, onBusy }: DatabaseOptions): Database {
  const file = url.startsWith('file:') ? pathOf(url) : null;
  const client = createClient({
    url,
    ...(authToken ? { authToken } : {}),
    ...(file === null ? {} : { timeout: 5000, concurrency: 1 }),
  });
  const query = drizzle(client, { schema });
  const opened = file === null ? null : inodeOf(file);
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (file === null) return work();
    const turn = last.then(() => {
      // SQLite goes on writing into a file that was deleted or replaced under it: such a write is already lost.
      if (inodeOf(file) !== opened) throw new StorageError('storage-missing');
      return work();
    });
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    query,
    client,
    async write(statements) {
      try {
        return await inTurn(() => query.batch(statements));
      } catch (error) {
        if (file !== null && isBusy(error)) onBusy(error);
        throw error;
      }
    },
    close: () => client.close(),
  };
}

const pathOf = (url: string): string =>
  url.startsWith('file://') ? fileURLToPath(url) : decodeURIComponent(url.slice('file:'.length));

/** Which file stands at a path, or null when none does. */
function inodeOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
