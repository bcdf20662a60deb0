import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { type Database, openDatabase } from '../../db/database';
import { migrateDatabase } from '../../db/migrate';
import { insertAccount } from '../../db/queries/accounts';
import { insertHead } from '../../db/queries/log-head';
import { insertSession } from '../../db/queries/sessions';
import { type AccountId, accountId, type DeviceId, deviceId, sessionId } from '../../lib/core/ids';
import { day } from '../../lib/core/time';
import { uuidV7 } from '../../lib/core/uuid-v7';
import { parseEmail } from '../../lib/identity/email';
import { ROOT } from '../../scripts/house/root.mjs';

/** Somebody signed in, as far as a request shows it. */
export interface Person {
  readonly account: AccountId;
  readonly device: DeviceId;
  readonly cookie: string;
}

export interface Installation {
  readonly directory: string;
  readonly file: string;
  readonly secret: string;
  readonly people: readonly Person[];
  remove(): void;
}

/** A data directory of its own with people in it whose sessions the server will find good. */
export async function makeInstallation(count: number, under = tmpdir()): Promise<Installation> {
  const directory = mkdtempSync(path.join(under, 'retinaculum-bench-'));
  const file = path.join(directory, 'retinaculum.db');
  const secret = randomBytes(32).toString('base64');
  const db = openDatabase({ url: `file:${file}`, onBusy: failOnBusy });
  await migrateDatabase(db, path.join(ROOT, 'db', 'migrations'));
  const people: Person[] = [];
  for (let n = 0; n < count; n += 1) people.push(await makePerson(db, n, secret));
  db.close();
  return { directory, file, secret, people, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

export function failOnBusy(error: unknown): never {
  throw new Error('the bench met SQLITE_BUSY', { cause: error });
}

export async function makePerson(db: Database, n: number, secret: string): Promise<Person> {
  const now = Date.now();
  const make = () => uuidV7(now, randomBytes(10));
  const [account, session] = [accountId(make()), sessionId(make())];
  const email = parseEmail(`person-${n}@bench.example`);
  if (!email.ok) throw new Error('the address of the bench must be one');
  await db.write([
    insertAccount(db.query, account, email.value, now),
    insertHead(db.query, account),
    insertSession(db.query, account, session, 'Bench', now, now + 30 * day),
  ]);
  const name = 'retinaculum.session';
  const token = await encode({ token: { sub: account, sid: session }, secret, salt: name });
  return { account, device: deviceId(make()), cookie: `${name}=${token}` };
}
