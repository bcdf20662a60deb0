import type { Database } from '@/db/database';
import type { AccountId } from '@/lib/core/ids';
import { ok, type Result } from '@/lib/core/result';
import type { Instant } from '@/lib/core/time';
import type { SyncRequest, SyncResponse } from '@/lib/sync/wire';
import { gather } from '../gather';
import { carryOut, carryOutAlone } from './carry-out';
import { judgeRequest } from './judge-request';
import { loadStates } from './load-states';
import { refuseSync } from './refuse-sync';
import type { Waiting } from './waiting';

/** Operations that share a commit, so that nobody waits long for the others' work; a larger request goes alone. */
const mostTogether = 500;

const groups = new WeakMap<Database, (item: Waiting) => void>();

/**
 * Two queues: groups that share a commit, and beside them, one at a time, requests for which a whole log is replayed. An
 * answer of anybody else is stored while that goes on; that it was on the head that it read, the commit itself sees to.
 */
function queuesOf(db: Database): (item: Waiting) => void {
  const long = gather<Waiting>(
    (waiting) => waiting.splice(0, 1),
    async (alone) => {
      for (const one of alone) await carryOutAlone(db, one, null);
    },
  );
  return gather<Waiting>(takeGroup, (group) => carryOut(db, group, long));
}

/**
 * Takes in what a device has and hands out what it lacks. Requests that arrive while others are being stored are stored
 * together by the next commit, and each is answered after the commit that carries it. `busy`: too many others wrote to
 * this log at the same time; nothing was stored.
 */
export async function applySync(
  db: Database,
  accountId: AccountId,
  request: SyncRequest,
  now: Instant,
): Promise<Result<SyncResponse, 'busy'>> {
  if (request.account !== accountId) return ok(refuseSync(request, 'foreign', now));
  if (request.states === true) {
    const states = await loadStates(db, accountId, now);
    if (states !== null) return ok(states);
  }
  const asked = judgeRequest(accountId, request, now);
  return new Promise((settle, fail) => {
    const join = groups.get(db) ?? queuesOf(db);
    groups.set(db, join);
    join({ asked, settle, fail });
  });
}

/** The first of each account, in the order of arrival, until there is enough to do. */
function takeGroup(waiting: Waiting[]): readonly Waiting[] {
  const taken: Waiting[] = [];
  const accounts = new Set<AccountId>();
  let operations = 0;
  for (let i = 0; i < waiting.length; ) {
    const next = waiting[i];
    if (next === undefined) break;
    const { accountId, request } = next.asked;
    const weight = request.events.length + request.fields.length;
    if (taken.length > 0 && operations + weight > mostTogether) break;
    if (accounts.has(accountId)) {
      i += 1;
      continue;
    }
    accounts.add(accountId);
    operations += weight;
    taken.push(next);
    waiting.splice(i, 1);
  }
  return taken;
}
