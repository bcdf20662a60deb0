import type { Query } from '@/db/database';
import { findCardsNamedBy, findHistory } from '@/db/queries/events';
import type { Ground } from '@/db/queries/ground';
import type { AccountId, CardId, EventId } from '@/lib/core/ids';
import type { LoggedEvent } from '@/lib/log/event';
import type { Memory } from '@/lib/scheduling/memory';
import type { Policy } from '@/lib/scheduling/policy';
import { replayLog } from '@/lib/scheduling/replay-log';
import { standingChanges } from '@/lib/scheduling/standing-changes';
import type { StoredEvent } from '@/lib/sync/wire';
import { advanceMemory } from './advance-memory';
import { logged } from './logged';
import { replayEverything } from './replay-everything';

export interface Projection {
  readonly memories: readonly Memory[];
  /** Cards that are New again, because everything said of them was undone; `all` when every old row must go first. */
  readonly gone: readonly CardId[] | 'all';
  readonly paramsVersion: string;
}

/** What the log says is remembered, and whose weights were used: a `params` event's, or the default ones. */
export function projectLog(
  events: readonly LoggedEvent[],
  policy: Policy,
  only?: ReadonlySet<CardId>,
): { memories: readonly Memory[]; paramsVersion: string } {
  const { params } = standingChanges(events);
  return { memories: [...replayLog(events, policy, only).values()], paramsVersion: params?.id ?? 'default' };
}

/**
 * What is remembered of the cards that arriving events touch, once those are stored.
 * @param everything whether a setting changes that concerns every card
 * @param upTo the number of the last stored event
 * @param patient false where others wait: `long` then means that the whole log has to be replayed, which was not begun
 */
export async function projectMemory(
  query: Query,
  accountId: AccountId,
  arriving: readonly StoredEvent[],
  ground: Ground,
  policy: Policy,
  everything: boolean,
  upTo: number,
  patient: boolean,
): Promise<Projection | 'long'> {
  const fresh = arriving.map(logged);
  const touched = everything ? 'all' : await touchedCards(query, accountId, arriving);
  if (touched === 'all') {
    if (!patient) return 'long';
    return { ...(await replayEverything(query, accountId, upTo, fresh, policy)), gone: 'all' };
  }
  const advanced = advanceMemory(arriving, touched.continued, ground, policy);
  const others = new Set([...touched.rewritten, ...[...touched.continued].filter((card) => !advanced.has(card))]);
  if (others.size === 0) return { memories: [...advanced.values()], gone: [], paramsVersion: 'default' };
  const ids = arriving.map(({ event }) => event.id);
  const stored = (await findHistory(query, accountId, [...others], ids)).map(logged);
  const { memories, paramsVersion } = projectLog([...stored, ...fresh], policy, others);
  const present = new Set(memories.map((memory) => memory.cardId));
  const gone = [...others].filter((card) => !present.has(card));
  return { memories: [...advanced.values(), ...memories], gone, paramsVersion };
}

interface TouchedCards {
  /** Something arriving undoes or remaps what was said of them. */
  readonly rewritten: ReadonlySet<CardId>;
  /** Something arriving is said of them, and nothing of before is touched. */
  readonly continued: ReadonlySet<CardId>;
}

/** The cards that arriving events speak of, through undos and remaps of arriving and stored ones. */
async function touchedCards(
  query: Query,
  accountId: AccountId,
  arriving: readonly StoredEvent[],
): Promise<TouchedCards | 'all'> {
  const targets = new Set<EventId>();
  for (const { event } of arriving) {
    if (event.kind === 'params') return 'all';
    if ('targetId' in event) targets.add(event.targetId);
  }
  const named = await findCardsNamedBy(query, accountId, [...targets]);
  if (named.params) return 'all';
  const rewritten = new Set(named.cards);
  for (const { event } of arriving) if ('cardId' in event && targets.has(event.id)) rewritten.add(event.cardId);
  const spoken = arriving.flatMap(({ event }) => ('cardId' in event ? [event.cardId] : []));
  return { rewritten, continued: new Set(spoken.filter((card) => !rewritten.has(card))) };
}
