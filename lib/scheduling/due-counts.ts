import type { StudyDay } from '../core/time';
import type { Memory } from './memory';

/** How many cards are due on each day: made once, then moved along with every answer. */
export type DueCounts = Map<StudyDay, number>;

const dueDay = ({ due, suspended }: Memory): StudyDay | null =>
  due === null || suspended || 'at' in due ? null : due.day;

function add(counts: DueCounts, memory: Memory | undefined, change: 1 | -1): void {
  const day = memory === undefined ? null : dueDay(memory);
  if (day === null) return;
  const cards = (counts.get(day) ?? 0) + change;
  if (cards > 0) counts.set(day, cards);
  else counts.delete(day);
}

export function dueCounts(memories: Iterable<Memory>): DueCounts {
  const counts: DueCounts = new Map();
  for (const memory of memories) add(counts, memory, 1);
  return counts;
}

/** One card more on its new day and one less on its old one, whatever the size of the collection. */
export function moveDue(counts: DueCounts, before: Memory | undefined, after: Memory): void {
  add(counts, before, -1);
  add(counts, after, 1);
}

/** Without the card itself, which leaves its day by being answered. */
export const otherCardsOn =
  (counts: ReadonlyMap<StudyDay, number>, memory: Memory) =>
  (day: StudyDay): number =>
    (counts.get(day) ?? 0) - (dueDay(memory) === day ? 1 : 0);
