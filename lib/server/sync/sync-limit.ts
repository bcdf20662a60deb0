import { ok, type Result } from '@/lib/core/result';
import { type Instant, minute } from '@/lib/core/time';
import type { SyncRequest } from '@/lib/sync/wire';
import { type Limit, takeTry } from '../auth/limits';
import type { Context } from '../context';
import type { Failure } from '../failure';

/** Work that is written down together, so that nobody below this ever costs the database a write. */
const unit = 100;
/** Within a minute: 6,000 requests of one answer, or 500,000 answers in full batches. A phone back after a month needs 50. */
const byAccount: Limit = { name: 'sync:account', most: 60, windowMs: minute };
/** Requests without a session. A lecture hall shares an address, and a session that ran out asks once a page. */
const byAddress: Limit = { name: 'sync:address', most: 30, windowMs: minute };
const mostKept = 10_000;

interface Work {
  done: number;
  /** Until when nothing is taken, and what is said meanwhile. */
  refusal: { readonly until: Instant; readonly failure: Failure } | null;
}
const works = new Map<string, Work>();

const weightOf = ({ events, fields }: SyncRequest): number => 1 + Math.floor((events.length + fields.length) / unit);

/**
 * Refuses an account, or an address without a session, that asks for more than any number of honest devices does. What
 * counts is in the database, in units of a hundred; this process only remembers what it has not yet written there.
 */
export async function takeSyncWork(
  context: Context,
  request: SyncRequest,
  of: { readonly account: string } | { readonly address: string },
): Promise<Result<void, Failure>> {
  const [limit, name] = 'account' in of ? [byAccount, of.account] : [byAddress, of.address];
  const key = `${limit.name} ${name}`;
  if (works.size > mostKept) works.clear();
  const work = works.get(key) ?? { done: 0, refusal: null };
  works.set(key, work);
  if (work.refusal !== null && work.refusal.until > context.now) return { ok: false, error: work.refusal.failure };
  work.refusal = null;
  work.done += weightOf(request);
  if (work.done < unit) return ok(undefined);
  work.done -= unit;
  const taken = await takeTry(context, [{ limit, of: name }]);
  if (taken.ok) return taken;
  const { retryAfter = 60 } = taken.error;
  const message =
    'This account sends more than its devices can have to say. Nothing was lost; it is sent again in a minute.';
  const failure: Failure = { code: 'too-many', message, retryAfter };
  work.refusal = { until: context.now + retryAfter * 1_000, failure };
  return { ok: false, error: failure };
}
