import { describe, expect, it } from 'vitest';
import { studyDay } from '@/lib/core/time';
import { dueCounts, moveDue, otherCardsOn } from '@/lib/scheduling/due-counts';
import { type Memory, newMemory } from '@/lib/scheduling/memory';
import { muscleCard } from '../../setup/study-cards';

const on = (name: string, day: number, over: Partial<Memory> = {}): Memory => ({
  ...newMemory(muscleCard(name)),
  state: 'review',
  due: { day: studyDay(day) },
  ...over,
});

describe('cards due per day', () => {
  const memories = [on('a', 5), on('b', 5), on('c', 9), on('d', 9, { suspended: true }), newMemory(muscleCard('e'))];

  it('leave out what is new, suspended or due at an instant', () => {
    expect([...dueCounts([...memories, on('f', 0, { due: { at: 1 } })])]).toEqual([
      [5, 2],
      [9, 1],
    ]);
  });

  it('moved along one answer after the other are those counted anew', () => {
    const counts = dueCounts(memories);
    const after = [on('a', 9), on('c', 12), on('b', 0, { due: { at: 7 } }), on('e', 12)];
    for (const memory of after)
      moveDue(
        counts,
        memories.find(({ cardId }) => cardId === memory.cardId),
        memory,
      );
    const now = [...after, memories[3] ?? on('d', 9)];
    expect(new Map([...counts].sort())).toEqual(new Map([...dueCounts(now)].sort()));
  });

  it('do not count a card against itself', () => {
    const [a] = memories;
    if (a === undefined) throw new Error('no card');
    expect(otherCardsOn(dueCounts(memories), a)(studyDay(5))).toBe(1);
    expect(otherCardsOn(dueCounts(memories), a)(studyDay(9))).toBe(1);
  });
});
