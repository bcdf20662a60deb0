/**
 * Makes a link with which one person can set a new password, for where no mail is configured.
 *
 *   npm run -s account:recover -- someone@example.org
 *
 * Works while the server runs: the link is signed with the installation's secret and names the password that it
 * replaces, so nothing has to be written. It works once, for an hour. Give it to nobody but the owner of the account.
 *
 * Out: one JSON object: email, link, expiresAt (an ISO instant).
 */
import { findCredentialByEmail } from '../db/queries/accounts';
import { parseEmail } from '../lib/identity/email';
import { makeResetToken, resetLifetime, resetLink } from '../lib/server/auth/reset-token';
import { ensureAuthSecret } from './house/ensure-auth-secret.mjs';
import { PlainFailure } from './house/plain-failure.mjs';
import { runMain } from './house/run-main.mjs';
import { serverSettings } from './house/server-settings.mjs';
import { openData } from './server/open-data';

await runMain(async () => {
  const email = parseEmail(process.argv[2] ?? '');
  if (!email.ok) throw new PlainFailure('Say whose: npm run -s account:recover -- someone@example.org', 64);
  const { db, dataDirectory, isFile } = openData();
  if (isFile) await db.client.execute('PRAGMA query_only = ON');
  const credential = await findCredentialByEmail(db.query, email.value);
  db.close();
  if (credential === null) throw new PlainFailure(`No account with a password has the address ${email.value}.`, 67);
  const now = Date.now();
  const secret = ensureAuthSecret(dataDirectory, process.env.AUTH_SECRET);
  const token = makeResetToken(secret, credential.accountId, credential.changedAt, now);
  const { host, port } = serverSettings(process.env);
  const origin =
    process.env.APP_ORIGIN?.replace(/\/$/, '') || `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
  const expiresAt = new Date(now + resetLifetime).toISOString();
  process.stdout.write(`${JSON.stringify({ email: email.value, link: resetLink(origin, token), expiresAt })}\n`);
});
