import type { CardId } from '../core/ids';
import type { Memory } from '../scheduling/memory';
import { readMemories } from './read-memories';
import type { Replica } from './replica';

/** The cards whose stored memory is no longer the one that is remembered here; none where it cannot be read. */
export async function movedCards(
  replica: Replica,
  cards: Iterable<CardId>,
  remembered: ReadonlyMap<CardId, Memory>,
): Promise<ReadonlySet<CardId>> {
  const stored = await readMemories(replica);
  if (!stored.ok) return new Set();
  const last = (memories: ReadonlyMap<CardId, Memory>, id: CardId) => memories.get(id)?.lastEventId ?? null;
  return new Set([...cards].filter((id) => last(stored.value, id) !== last(remembered, id)));
}
