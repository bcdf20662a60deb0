import type { CardId } from '../core/ids';
import { isActive } from '../scheduling/is-due';
import type { Memory } from '../scheduling/memory';
import type { LearningEntry, Queue } from './queue';
import type { Siblings } from './siblings';

const none: ReadonlySet<CardId> = new Set();

/**
 * The queue after something happened to a card: it goes where its memory says, and what it gives away waits for the
 * next study day. Equal to building anew, but for the order within the main queue, which stays as it was.
 */
export function advanceQueue(queue: Queue, memory: Memory, siblings: Siblings): Queue {
  const { cardId, due } = memory;
  const answered = memory.lastDay === queue.today;
  const resting = answered ? (siblings.get(cardId) ?? none) : none;
  let learning = queue.learning.filter((entry) => entry.cardId !== cardId);
  if (due !== null && 'at' in due && due.at < queue.dayEnds && isActive(memory, { day: queue.today }))
    learning = inserted(learning, { cardId, at: due.at });
  return {
    ...queue,
    learning,
    main: queue.main.filter(
      (entry) => entry.cardId !== cardId && !(queue.bury[entry.kind] && resting.has(entry.cardId)),
    ),
    pinned: null,
    last: cardId,
  };
}

function inserted(entries: readonly LearningEntry[], entry: LearningEntry): LearningEntry[] {
  const later = entries.findIndex(({ at, cardId }) => at > entry.at || (at === entry.at && cardId > entry.cardId));
  const place = later === -1 ? entries.length : later;
  return [...entries.slice(0, place), entry, ...entries.slice(place)];
}
