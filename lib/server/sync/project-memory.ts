import type { Query } from '@/db/database';
import { findAllEvents, findCardsNamedBy, findHistory } from '@/db/queries/events';
import type { AccountId, CardId, EventId } from '@/lib/core/ids';
import type { LoggedEvent } from '@/lib/log/event';
import type { Memory } from '@/lib/scheduling/memory';
import type { Policy } from '@/lib/scheduling/policy';
import { replayLog } from '@/lib/scheduling/replay-log';
import { standingChanges } from '@/lib/scheduling/standing-changes';
import type { StoredEvent } from '@/lib/sync/wire';

export interface Projection {
  readonly memories: readonly Memory[];
  /** Cards that are New again, because everything said of them was undone; `all` when every old row must go first. */
  readonly gone: readonly CardId[] | 'all';
  readonly paramsVersion: string;
}

export const logged = ({ event, receipt }: StoredEvent): LoggedEvent => ({
  event,
  effectiveAt: receipt.effectiveAt,
  serverSeq: receipt.serverSeq,
});

/** What the log says is remembered, and whose weights were used: a `params` event's, or the default ones. */
export function projectLog(
  events: readonly LoggedEvent[],
  policy: Policy,
  only?: ReadonlySet<CardId>,
): { memories: readonly Memory[]; paramsVersion: string } {
  const { weights } = standingChanges(events);
  const source = events.find(({ event }) => event.kind === 'params' && event.weights === weights);
  return { memories: [...replayLog(events, policy, only).values()], paramsVersion: source?.event.id ?? 'default' };
}

/** What is remembered of the cards that arriving events touch, once those are stored. */
export async function projectMemory(
  query: Query,
  accountId: AccountId,
  arriving: readonly StoredEvent[],
  policy: Policy,
  everything: boolean,
): Promise<Projection> {
  const fresh = arriving.map(logged);
  const cards = everything ? 'all' : await cardsOf(query, accountId, arriving);
  if (cards === 'all') {
    const stored = (await findAllEvents(query, accountId)).map(logged);
    return { ...projectLog([...stored, ...fresh], policy), gone: 'all' };
  }
  const ids = arriving.map(({ event }) => event.id);
  const stored = (await findHistory(query, accountId, [...cards], ids)).map(logged);
  const projected = projectLog([...stored, ...fresh], policy, cards);
  const present = new Set(projected.memories.map((memory) => memory.cardId));
  return { ...projected, gone: [...cards].filter((card) => !present.has(card)) };
}

/** The cards that arriving events speak of, through undos and remaps of arriving and stored ones. */
async function cardsOf(
  query: Query,
  accountId: AccountId,
  arriving: readonly StoredEvent[],
): Promise<ReadonlySet<CardId> | 'all'> {
  const cards = new Set<CardId>();
  const here = new Set(arriving.map(({ event }) => event.id));
  const elsewhere = new Set<EventId>();
  for (const { event } of arriving) {
    if (event.kind === 'params') return 'all';
    if (event.kind !== 'undo' && event.kind !== 'remap') cards.add(event.cardId);
    else if (!here.has(event.targetId)) elsewhere.add(event.targetId);
  }
  const named = await findCardsNamedBy(query, accountId, [...elsewhere]);
  if (named.params) return 'all';
  for (const card of named.cards) cards.add(card);
  return cards;
}
