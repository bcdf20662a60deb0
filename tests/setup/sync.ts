import type { Database } from '../../db/database';
import { readSnapshot } from '../../db/queries/snapshot';
import type { AccountId } from '../../lib/core/ids';
import { day } from '../../lib/core/time';
import type { LogEvent } from '../../lib/log/event';
import type { Memory } from '../../lib/scheduling/memory';
import { applySync } from '../../lib/server/sync/apply-sync';
import type { SyncRequest, SyncResponse } from '../../lib/sync/wire';
import { actionCard, morning, review, testDevice } from './events';

/** When test events arrive: the day after they were made. */
export const arrival = morning + day;

export const requestOf = (
  account: AccountId,
  events: readonly unknown[],
  over: Partial<SyncRequest> = {},
): SyncRequest => ({
  v: 1,
  account,
  device: testDevice(1),
  now: arrival,
  cursor: 0,
  events,
  fields: [],
  ...over,
});

/** Reviews of two cards in turn, numbered on from `from`. */
export const reviews = (count: number, device = 1, from = 1): LogEvent[] =>
  Array.from({ length: count }, (_, i) => review(device, from + i, (from + i) % 2 === 1 ? {} : { cardId: actionCard }));

/** One exchange that must succeed. */
export async function sync(
  db: Database,
  account: AccountId,
  events: readonly unknown[],
  over: Partial<SyncRequest> = {},
  now = arrival,
): Promise<SyncResponse> {
  const result = await applySync(db, account, requestOf(account, events, over), now);
  if (!result.ok) throw new Error(`the sync was not carried out: ${result.error}`);
  return result.value;
}

/** What each operation was told: a status, or the code of its rejection. */
export const verdicts = ({ answers }: SyncResponse): string[] =>
  answers.map((answer) => (answer.status === 'rejected' ? answer.code : answer.status));

/** Everything that is stored of an account's log. */
export async function stored(db: Database, account: AccountId) {
  const { head, events, memories } = await readSnapshot(db.query, account);
  return {
    events: events.map(({ event }) => event),
    receipts: events.map(({ receipt }) => receipt),
    logged: events.map(({ event, receipt }) => ({ event, ...receipt })),
    memories: memories.map(({ memory }) => memory),
    head,
  };
}

export const byCard = (memories: Iterable<Memory>): Memory[] =>
  [...memories].sort((a, b) => (a.cardId < b.cardId ? -1 : 1));
