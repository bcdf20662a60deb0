import { migrate } from '@/db/migrate';
import { env } from '@/lib/env/env';
import { cspHashes } from './csp-hashes';
import { packPages } from './http/pack-pages';
import { serveDirectly } from './http/serve-directly';
import { servePacked } from './http/serve-packed';
import { startThisWorker } from './jobs/this-worker';
import { keepHeapSmall } from './keep-heap-small';
import { noteSocketAddress } from './note-socket-address';
import { handleSync } from './sync/handle-sync';

/** What must hold before the first request: a configuration that makes sense and a database of this version. */
export async function startUp(): Promise<void> {
  const { databaseUrl, production } = env();
  keepHeapSmall();
  const ready = migrateOrLeave(databaseUrl);
  // Before the next one, so that a request it takes has its address noted already.
  if (production) serveDirectly(new Map([['/api/sync', (...asked) => ready.then(() => handleSync(...asked))]]));
  noteSocketAddress();
  servePacked();
  packPages((path) => Object.hasOwn(cspHashes().routes, path));
  await ready;
  startThisWorker();
}

async function migrateOrLeave(databaseUrl: string): Promise<void> {
  try {
    await migrate();
  } catch (cause) {
    const reason = firstCause(cause);
    // The address may carry a token in its query, so only what stands before it is shown.
    process.stderr.write(`The database ${databaseUrl.split('?')[0]} could not be opened or migrated: ${reason}\n`);
    process.exit(74);
  }
}

/** The driver's own words ("database or disk is full"), beneath what the layers above it say. */
function firstCause(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  return failure.cause === undefined ? failure.message : firstCause(failure.cause);
}
