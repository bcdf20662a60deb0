import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Database, openDatabase } from '../../db/database';
import { PlainFailure } from '../house/plain-failure.mjs';
import { serverSettings } from '../house/server-settings.mjs';

/** The database that the server of this directory and this environment uses, which must exist already. */
export function openData(): { db: Database; dataDirectory: string; isFile: boolean } {
  const { dataDirectory, ownsDatabaseFile } = serverSettings(process.env);
  const file = path.join(dataDirectory, 'retinaculum.db');
  const url = process.env.DATABASE_URL || `file:${file}`;
  if (url === `file:${file}` && !existsSync(file))
    throw new PlainFailure(
      `There is no database at ${file}. Start the app once, or say where it is with DATA_DIR.`,
      66,
    );
  const onBusy = (): never => {
    throw new PlainFailure('The database is in use by another writer. Nothing was changed.', 75);
  };
  const authToken = process.env.DATABASE_AUTH_TOKEN ?? null;
  return { db: openDatabase({ url, authToken, onBusy }), dataDirectory, isFile: ownsDatabaseFile };
}
