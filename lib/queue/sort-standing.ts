import type { Card } from '../cards/card';
import type { CardId } from '../core/ids';
import type { Instant, StudyDay } from '../core/time';
import { isActive } from '../scheduling/is-due';
import type { Memory } from '../scheduling/memory';

export interface Known {
  readonly card: Card;
  readonly memory: Memory;
}
export interface Candidate {
  readonly card: Card;
  readonly memory: Memory | null;
}

/** The cards of a deck that today may ask for, by where they stand. Suspended, buried and undue cards are in none. */
export interface Standing {
  readonly learning: readonly (Known & { readonly at: Instant })[];
  readonly interday: readonly Known[];
  readonly review: readonly Known[];
  readonly fresh: readonly Candidate[];
}

export function sortStanding(
  cards: readonly Card[],
  memories: ReadonlyMap<CardId, Memory>,
  today: StudyDay,
  dayEnds: Instant,
): Standing {
  const learning: (Known & { at: Instant })[] = [];
  const interday: Known[] = [];
  const review: Known[] = [];
  const fresh: Candidate[] = [];
  for (const card of cards) {
    const memory = memories.get(card.id);
    if (memory === undefined) {
      fresh.push({ card, memory: null });
      continue;
    }
    if (!isActive(memory, { day: today })) continue;
    if (memory.due === null) fresh.push({ card, memory: null });
    else if ('at' in memory.due) {
      if (memory.due.at < dayEnds) learning.push({ card, memory, at: memory.due.at });
    } else if (memory.due.day <= today) (memory.state === 'review' ? review : interday).push({ card, memory });
  }
  learning.sort((a, b) => a.at - b.at || (a.card.id < b.card.id ? -1 : 1));
  return { learning, interday, review, fresh };
}
