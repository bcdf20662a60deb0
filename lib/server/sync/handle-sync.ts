import { isErased } from '@/db/queries/accounts';
import { largestRequest } from '@/lib/sync/wire';
import { signedOut } from '../account/sentences';
import { actorOf } from '../auth/actor-of';
import { visitorAddress } from '../auth/visitor-address';
import { context } from '../context';
import { type Answer, answer, refuse } from '../http/answer';
import type { Arrived } from '../http/arrived';
import { isSameOrigin } from '../http/is-same-origin';
import { type BodyFault, readJson } from '../http/read-json';
import { applySync } from './apply-sync';
import { parseRequest } from './parse-request';
import { refuseSync } from './refuse-sync';
import { takeSyncWork } from './sync-limit';

const bodyFaults: Readonly<Record<BodyFault, { status: number; message: string }>> = {
  'too-large': { status: 413, message: `A request may have ${largestRequest} bytes.` },
  'too-deep': { status: 400, message: 'The request nests too deep.' },
  'not-json': { status: 400, message: 'The request is not JSON.' },
  'not-json-type': { status: 415, message: 'The request must be application/json.' },
};

/** POST /api/sync: who asks, what for, and then the use-case. */
export async function handleSync(request: Arrived, requestId: string): Promise<Answer> {
  if (!isSameOrigin(request.headers))
    return refuse(403, { code: 'origin', message: 'This request came from another site.' }, requestId);
  const body = await readJson(request, largestRequest);
  if (!body.ok) {
    const { status, message } = bodyFaults[body.error];
    return refuse(status, { code: body.error, message }, requestId);
  }
  const parsed = parseRequest(body.value);
  if (!parsed.ok) return refuse(400, parsed.error, requestId);
  // Asked last: while a slow body arrives, the session may end.
  const actor = await actorOf(request.headers);
  const world = context();
  const { db, now } = world;
  const who = actor === null ? { address: visitorAddress(request.headers) } : { account: actor.accountId };
  const taken = await takeSyncWork(world, parsed.value, who);
  if (!taken.ok) return refuse(429, taken.error, requestId);
  if (actor === null) {
    // A device that was away when its account was erased has no session left to prove anything with, and needs none:
    // nobody else knows the id, and all it learns is that there is nothing.
    if (await isErased(db.query, parsed.value.account)) return answer(refuseSync(parsed.value, 'erased', now));
    return refuse(401, signedOut, requestId);
  }
  const applied = await applySync(db, actor.accountId, parsed.value, now);
  if (applied.ok) return answer(applied.value);
  const message = 'Too many devices of yours wrote at once. Nothing was stored; it is tried again.';
  return refuse(503, { code: 'busy', message, retryAfter: 1 }, requestId);
}
