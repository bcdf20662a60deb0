import type { Database } from '../../db/database';
import { readSnapshot } from '../../db/queries/snapshot';
import type { AccountId } from '../../lib/core/ids';
import { applySync } from '../../lib/server/sync/apply-sync';
import { loadStates } from '../../lib/server/sync/load-states';
import { parseRequest } from '../../lib/server/sync/parse-request';
import { fieldKey } from '../../lib/sync/field';
import type { SimulatedServer } from './simulated-server';

/** The real use-case over a real database file, reached through JSON and the reader of requests. */
export const serverOnDisk = (db: Database, account: AccountId): SimulatedServer => ({
  account,
  answer: async (request, now) => {
    const parsed = parseRequest(JSON.parse(JSON.stringify(request)));
    if (!parsed.ok) throw new Error(`the server cannot read what a device sends: ${parsed.error.message}`);
    const states = request.states === true ? await loadStates(db, account, now, 3) : null;
    if (states !== null) return { kind: 'answer', body: JSON.parse(JSON.stringify(states)) };
    const applied = await applySync(db, account, parsed.value, now);
    if (!applied.ok) return { kind: 'offline' };
    return { kind: 'answer', body: JSON.parse(JSON.stringify(applied.value)) };
  },
  inspect: async () => {
    const { events, head, memories, fields } = await readSnapshot(db.query, account);
    if (head === null) throw new Error('the account has no log');
    return {
      log: events,
      head,
      memories: memories.map(({ memory }) => memory),
      fields: fields.map((write) => [fieldKey(write), write.value] as const),
    };
  },
});
