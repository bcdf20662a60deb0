import { createClient } from '@libsql/client';
import type { Database } from '../../db/database';

/** An account that was erased, and on which day. */
export interface Tombstone {
  readonly account: string;
  readonly erasedAt: number;
}

/** The erasures that a database knows of. None where it cannot be read: a damaged one is why backups exist. */
export async function tombstonesOf(file: string): Promise<readonly Tombstone[]> {
  const client = createClient({ url: `file:${file}` });
  try {
    await client.execute('PRAGMA query_only = ON');
    const { rows } = await client.execute('SELECT account_id, erased_at FROM erased_account');
    return rows.map((row) => ({ account: String(row.account_id), erasedAt: Number(row.erased_at) }));
  } catch {
    return [];
  } finally {
    client.close();
  }
}

/**
 * Erases in a restored copy who was erased since it was taken: a backup must not bring anybody back. Every table that
 * names an account is emptied of theirs, also tables that this code has not heard of.
 * @returns how many accounts there were to erase
 */
export async function eraseAgain(db: Database, tombstones: readonly Tombstone[]): Promise<number> {
  const { rows: accounts } = await db.client.execute('SELECT id FROM account');
  const living = new Set(accounts.map((row) => String(row.id)));
  const { rows: named } = await db.client.execute(`
    SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'account_id'
    WHERE m.type = 'table' AND m.name NOT IN ('log_head', 'erased_account')`);
  const tables = named.map((row) => String(row.name));
  let erased = 0;
  for (const { account, erasedAt } of tombstones) {
    // Events may leave once the head of their log is gone, and the account once nothing names it.
    const emptied = living.has(account) ? ['log_head', ...tables] : [];
    erased += emptied.length > 0 ? 1 : 0;
    await db.client.batch(
      [
        ...emptied.map((table) => ({ sql: `DELETE FROM "${table}" WHERE account_id = ?`, args: [account] })),
        { sql: 'DELETE FROM account WHERE id = ?', args: [account] },
        {
          sql: 'INSERT INTO erased_account (account_id, erased_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
          args: [account, erasedAt],
        },
      ],
      'write',
    );
  }
  return erased;
}
