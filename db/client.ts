import { env } from '@/lib/env/env';
import { type Database, openDatabase } from './database';

const slot = Symbol.for('retinaculum.database');
const shared: typeof globalThis & { [slot]?: Database } = globalThis;

/**
 * The database of this process, opened at the first call: `next build` imports every route where there is none. Kept on
 * globalThis because a bundler may load this module more than once, and a file must have one owner.
 */
export function database(): Database {
  const { databaseUrl, databaseAuthToken } = env();
  shared[slot] ??= openDatabase({ url: databaseUrl, authToken: databaseAuthToken, onBusy: leave });
  return shared[slot];
}

/** After one BUSY a libSQL file connection may report success and lose the write (libsql-client-ts 352). */
function leave(error: unknown): never {
  const cause = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The database file is in use by another process; leaving so that nothing is lost. ${cause}\n`);
  process.exit(75);
}
