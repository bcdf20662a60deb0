import type { CardId } from '../core/ids';
import type { StudyDay } from '../core/time';
import type { Memory } from './memory';

/** Why a card is out of the ordinary: kept back for good, until a day, on a day somebody chose, or forgotten too often. */
export type Aside = 'suspended' | 'buried' | 'moved' | 'leech';

export interface SetAside {
  readonly memory: Memory;
  readonly why: Aside;
}

const asides: readonly Aside[] = ['suspended', 'leech', 'buried', 'moved'];

/**
 * The cards that somebody may want to have back or begin anew, each once, under what keeps it back most; the most
 * forgotten first.
 * @param moved those whose last event put them on another day
 * @param threshold lapses at which a card is a leech; 0 for never
 */
export function setAside(
  memories: Iterable<Memory>,
  moved: ReadonlySet<CardId>,
  today: StudyDay,
  threshold: number,
): readonly SetAside[] {
  const found: SetAside[] = [];
  for (const memory of memories) {
    const why = whyAside(memory, moved, today, threshold);
    if (why !== null) found.push({ memory, why });
  }
  return found.sort(
    (a, b) =>
      asides.indexOf(a.why) - asides.indexOf(b.why) ||
      b.memory.lapses - a.memory.lapses ||
      (a.memory.cardId < b.memory.cardId ? -1 : 1),
  );
}

function whyAside(memory: Memory, moved: ReadonlySet<CardId>, today: StudyDay, threshold: number): Aside | null {
  if (memory.suspended) return 'suspended';
  // A day that was chosen after the card was put off is the later word.
  if (moved.has(memory.cardId) && memory.due !== null && 'day' in memory.due && memory.due.day > today) return 'moved';
  if (memory.buriedUntil !== null && memory.buriedUntil > today) return 'buried';
  return threshold > 0 && memory.lapses >= threshold ? 'leech' : null;
}

/** Whether a card has a due day that can be another one: not while it is new or on its steps. */
export const mayMove = ({ state, lastDay }: Memory): boolean => state === 'review' && lastDay !== null;
