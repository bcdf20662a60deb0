import os from 'node:os';
import path from 'node:path';
import { PlainFailure } from './plain-failure.mjs';
import { ROOT } from './root.mjs';

/**
 * Where to listen and where the data lies, from the environment and its defaults.
 * @param {Record<string, string | undefined>} env
 */
export function serverSettings(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainFailure(`PORT is "${env.PORT}", which is no port. Use a number from 1 to 65535.`, 78);
  }
  // Containers and some shells set HOSTNAME to the machine's own name without meaning an address to listen on.
  const dataDirectory = path.resolve(env.DATA_DIR || path.join(ROOT, 'data'));
  /** A database elsewhere is shared by design; only a file of ours has one owner. */
  const ownsDatabaseFile = !env.DATABASE_URL || env.DATABASE_URL.startsWith('file:');
  const told = env.HOSTNAME !== undefined && env.HOSTNAME !== '' && env.HOSTNAME !== os.hostname();
  return {
    port,
    host: told && env.HOSTNAME ? env.HOSTNAME : '127.0.0.1',
    dataDirectory,
    ownsDatabaseFile,
    backupDirectory: path.resolve(env.BACKUP_DIR || path.join(dataDirectory, 'backups')),
    /** Daily, unless it is switched off or the database lies where its operator chose to keep it. */
    takesBackups: !env.DATABASE_URL && env.BACKUPS !== 'off',
  };
}
