import type { CardId } from '../core/ids';
import type { StudyDay } from '../core/time';
import { type DueCounts, otherCardsOn } from '../scheduling/due-counts';
import type { DueLoad, EasyDay } from '../scheduling/due-load';
import type { Memory } from '../scheduling/memory';
import type { Siblings } from './siblings';

/** What the day of one card should make way for: the other cards, the person's easy days, the card's siblings. */
export function cardLoad(
  memory: Memory,
  counts: DueCounts,
  easyDays: readonly EasyDay[],
  siblings: Siblings,
  memories: ReadonlyMap<CardId, Memory>,
): DueLoad {
  const siblingDays: StudyDay[] = [];
  for (const sibling of siblings.get(memory.cardId) ?? []) {
    const due = memories.get(sibling)?.due ?? null;
    if (due !== null && 'day' in due) siblingDays.push(due.day);
  }
  return { cardsOn: otherCardsOn(counts, memory), easyDays, siblingDays };
}
