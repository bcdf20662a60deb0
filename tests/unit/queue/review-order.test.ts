import { describe, expect, it } from 'vitest';
import { day, studyDay } from '@/lib/core/time';
import { advanceQueue } from '@/lib/queue/advance-queue';
import { buildQueue, type StudyMaterial } from '@/lib/queue/build-queue';
import type { ReviewOrder } from '@/lib/queue/review-order';
import { siblingsOf } from '@/lib/queue/siblings';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { type Memory, newMemory } from '@/lib/scheduling/memory';
import { morning } from '../../setup/events';
import { muscleCard, studyCard } from '../../setup/study-cards';

const today = studyDay(Math.floor(morning / day));
const reviewed = (name: string, days: number, stability: number, difficulty: number, overdue = 0): Memory => ({
  ...newMemory(muscleCard(name)),
  state: 'review',
  stability,
  difficulty,
  due: { day: studyDay(today - overdue) },
  lastAt: morning - days * day,
  lastDay: studyDay(today - days),
  reps: 3,
});
const known = [
  reviewed('a', 10, 40, 8, 1),
  reviewed('b', 2, 1, 2, 0),
  reviewed('c', 60, 30, 5, 20),
  reviewed('d', 5, 5, 3, 3),
];
const cards = ['d', 'b', 'a', 'c'].map((name, index) => studyCard(name, index + 1));
const material = (over: Partial<StudyMaterial> = {}): StudyMaterial => ({
  cards,
  memories: new Map(known.map((memory) => [memory.cardId, memory])),
  today,
  dayEnds: (today + 1) * day,
  weights: defaultWeights,
  newCardsPerDay: 10,
  introducedToday: 0,
  level: 'must',
  ...over,
});
const names = (over: Partial<StudyMaterial> = {}) =>
  buildQueue(material(over)).main.map(({ cardId }) => cardId.slice(2).split('.')[0] ?? '');

describe('the order of reviews', () => {
  it.each<[ReviewOrder, string]>([
    ['recall', 'adcb'],
    ['due', 'cdab'],
    ['difficulty', 'bdca'],
    ['added', 'dbac'],
    ['gain', 'cdab'],
  ])('%s', (reviewOrder, expected) => {
    const order = names({ reviewOrder }).join('');
    expect([...order].sort().join('')).toBe('abcd');
    if (reviewOrder === 'recall') expect(order[0]).toBe('a');
    else expect(order).toBe(expected);
  });

  it('random: another one on another day, the same on every device', () => {
    const many = Array.from({ length: 20 }, (_, index) => studyCard(`m${index}`, index + 1));
    const memories = new Map(many.map(({ id }) => [id, { ...reviewed('x', 5, 5, 3), cardId: id }]));
    const over = { cards: many, memories, reviewOrder: 'random' } as const;
    expect(names(over)).toEqual(names({ ...over, cards: [...many].reverse() }));
    expect(names(over)).not.toEqual(names({ ...over, today: studyDay(today + 1) }));
  });

  it('leaves new cards in the authored order, or mixes them by choice', () => {
    const fresh = Array.from({ length: 12 }, (_, index) => studyCard(`n${index}`, index + 1));
    const over = { cards: fresh, memories: new Map(), newCardsPerDay: 12 };
    expect(names(over)).toEqual(fresh.map(({ structure }) => structure));
    expect(names({ ...over, newOrder: 'random' })).not.toEqual(names(over));
    expect(names({ ...over, newOrder: 'random' }).sort()).toEqual(names(over).sort());
  });
});

describe('siblings that wait for the next day', () => {
  const pair = [studyCard('a', 1, { siblings: [muscleCard('b')] }), studyCard('b', 2)];
  const memories = (...list: readonly Memory[]) => new Map(list.map((memory) => [memory.cardId, memory]));
  const all = { new: true, review: true, interday: true };
  const interday = { ...reviewed('b', 1, 2, 5), state: 'learning' } as const;

  it.each([
    ['new', memories(), ['a']],
    ['review', memories(reviewed('a', 10, 9, 5), reviewed('b', 10, 9, 5)), null],
    ['interday', memories({ ...interday, cardId: muscleCard('a') }, interday), null],
  ] as const)('%s: only where the person wants it', (kind, held, first) => {
    const buried = names({ cards: pair, memories: held, bury: all });
    expect(buried).toHaveLength(1);
    if (first !== null) expect(buried).toEqual(first);
    expect(names({ cards: pair, memories: held, bury: { ...all, [kind]: false } })).toHaveLength(2);
  });

  it('stay in the queue after an answer where they need not wait', () => {
    const answered = { ...reviewed('a', 0, 9, 5), due: { day: studyDay(today + 9) } };
    for (const review of [true, false]) {
      const bury = { ...all, review: false };
      const queue = buildQueue(material({ cards: pair, memories: memories(...known), bury }));
      const after = advanceQueue({ ...queue, bury: { ...all, review } }, answered, siblingsOf(pair));
      expect(after.main).toHaveLength(review ? 0 : 1);
    }
  });
});
