import path from 'node:path';
import { migrate as apply } from 'drizzle-orm/libsql/migrator';
import { database } from './client';
import type { Database } from './database';

/** Brings a database to the newest schema. Migrations that ran are not run again. */
export async function migrateDatabase(db: Database, migrationsFolder: string): Promise<void> {
  // Stays in the file. Readers then never wait for a writer; commits remain FULL, which is the driver's default.
  if (db.client.protocol === 'file') await db.client.execute('PRAGMA journal_mode = WAL');
  await apply(db.query, { migrationsFolder });
}

/** Before the first request. The standalone server runs in a directory with a copy of the migrations. */
export const migrate = (): Promise<void> => migrateDatabase(database(), path.join(process.cwd(), 'db', 'migrations'));
