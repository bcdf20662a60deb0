import { existsSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../house/plain-failure.mjs';
import { serverSettings } from '../house/server-settings.mjs';

/** The database file of this installation; refused where its database is none of ours to copy and replace. */
export function databaseFile({ mustExist = true, environment = process.env } = {}): string {
  const { dataDirectory } = serverSettings(environment);
  const file = path.join(dataDirectory, 'retinaculum.db');
  const url = environment.DATABASE_URL || `file:${file}`;
  if (url !== `file:${file}`)
    throw new PlainFailure(
      'DATABASE_URL names a database elsewhere. Back it up and restore it there: docs/operating.md says how.',
      69,
    );
  if (mustExist && !existsSync(file))
    throw new PlainFailure(
      `There is no database at ${file}. Start the app once, or say where it is with DATA_DIR.`,
      66,
    );
  return file;
}
