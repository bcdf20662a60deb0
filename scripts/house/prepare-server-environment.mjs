import path from 'node:path';
import { ensureAuthSecret } from './ensure-auth-secret.mjs';
import { ensureDataDirectory } from './ensure-data-directory.mjs';
import { takeOwnerLock } from './owner-lock.mjs';
import { serverSettings } from './server-settings.mjs';

/**
 * Makes directory and secret, takes the database file for this process, and puts what the server reads into
 * its environment.
 * @param {string} purpose
 */
export function prepareServerEnvironment(purpose) {
  const settings = serverSettings(process.env);
  const dataDirectory = ensureDataDirectory(settings.dataDirectory);
  if (settings.ownsDatabaseFile) takeOwnerLock(path.join(dataDirectory, 'owner.lock'), purpose);
  process.env.DATA_DIR = dataDirectory;
  process.env.BACKUP_DIR = settings.backupDirectory;
  process.env.AUTH_SECRET = ensureAuthSecret(dataDirectory, process.env.AUTH_SECRET);
  // next-auth answers 500 on every route when neither this nor a known host is set.
  process.env.AUTH_TRUST_HOST ||= 'true';
  process.env.HOSTNAME = settings.host;
  process.env.PORT = String(settings.port);
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  return settings;
}
