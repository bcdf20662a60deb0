import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../db/database';
import { migrateDatabase } from '../../../db/migrate';
import { checkCopy } from '../../../lib/server/backup/check-copy';
import { checkMemory } from '../../../lib/server/memory/check-memory';
import { makeOlderDatabase, schemaVersions } from '../../../scripts/server/older-database';
import { migrations } from '../../setup/database';
import { review } from '../../setup/events';
import { neverBusy } from '../../setup/never-busy';
import { sync } from '../../setup/sync';

describe('a database of every older schema', () => {
  it.each(schemaVersions())(
    '%s: is brought to this one with an equal digest, and takes new answers',
    async (version) => {
      const file = path.join(mkdtempSync(path.join(tmpdir(), 'retinaculum-upgrade-')), 'older.db');
      const made = await makeOlderDatabase(file, version, 1_500);
      const db = openDatabase({ url: `file:${file}`, onBusy: neverBusy });
      try {
        await migrateDatabase(db, migrations);
        const { rows } = await db.client.execute('SELECT count(*) AS count FROM __drizzle_migrations');
        expect(Number(rows[0]?.count)).toBe(schemaVersions().length);
        expect(await checkCopy(db)).toMatchObject({ ok: true, value: { accounts: 1, events: made.events } });
        const check = await checkMemory(db, made.accountId);
        expect(check).toMatchObject({ digest: made.digest, equal: true });

        const response = await sync(db, made.accountId, [review(1, 1)], { cursor: made.events });
        expect(response.head.count).toBe(made.events + 1);
        expect(await checkCopy(db)).toMatchObject({ ok: true, value: { events: made.events + 1 } });
      } finally {
        db.close();
        rmSync(path.dirname(file), { recursive: true, force: true });
      }
    },
  );
});
