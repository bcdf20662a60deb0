import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '@/lib/cards/card';
import type { CardId } from '@/lib/core/ids';
import { factIdOf, structureId } from '@/lib/core/ids';
import { day, minute, studyDay } from '@/lib/core/time';
import { buildQueue, type StudyMaterial } from '@/lib/queue/build-queue';
import type { Queue } from '@/lib/queue/queue';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { type Memory, newMemory } from '@/lib/scheduling/memory';
import { morning } from '../../setup/events';
import { muscleCard, studyCard } from '../../setup/study-cards';

const today = studyDay(Math.floor(morning / day));
const dayEnds = (today + 1) * day + 240 * minute;
const inDays = (days: number) => studyDay(today + days);

const reviewed = (name: string, over: Partial<Memory> = {}): Memory => ({
  ...newMemory(muscleCard(name)),
  state: 'review',
  stability: 10,
  difficulty: 5,
  due: { day: today },
  lastAt: morning - 10 * day,
  lastDay: inDays(-10),
  reps: 3,
  ...over,
});
const learning = (name: string, minutesFromNow: number, over: Partial<Memory> = {}): Memory =>
  reviewed(name, {
    state: 'learning',
    stability: 2,
    due: { at: morning + minutesFromNow * minute },
    lastAt: morning,
    lastDay: today,
    reps: 1,
    ...over,
  });

function queueOf(cards: readonly Card[], memories: readonly Memory[] = [], over: Partial<StudyMaterial> = {}): Queue {
  return buildQueue({
    cards,
    memories: new Map(memories.map((memory) => [memory.cardId, memory])),
    today,
    dayEnds,
    weights: defaultWeights,
    newCardsPerDay: 10,
    introducedToday: 0,
    level: 'must',
    ...over,
  });
}
const shown = (queue: Queue): readonly string[] => queue.main.map(({ cardId }) => cardId.slice(2).split('.')[0] ?? '');
const kinds = (queue: Queue) => queue.main.map(({ kind }) => kind);
const deck = (...names: readonly string[]): Card[] => names.map((name, index) => studyCard(name, index + 1));

describe('what today asks for', () => {
  it('of a newcomer: new cards in the authored order', () => {
    const cards = [studyCard('c', 3), studyCard('a', 1), studyCard('b', 2)];
    expect(shown(queueOf(cards))).toEqual(['a', 'b', 'c']);
    expect(kinds(queueOf(cards))).toEqual(['new', 'new', 'new']);
  });

  it('is learning steps of today, then steps of days, then the rest', () => {
    const queue = queueOf(deck('a', 'b', 'c', 'd'), [
      learning('a', 5),
      reviewed('b', { state: 'relearning', stability: 1 }),
      reviewed('c'),
    ]);
    expect(queue.learning).toEqual([{ cardId: muscleCard('a'), at: morning + 5 * minute }]);
    expect(queue.main.map(({ cardId, kind }) => [cardId, kind])).toEqual([
      [muscleCard('b'), 'interday'],
      [muscleCard('c'), 'review'],
      [muscleCard('d'), 'new'],
    ]);
  });

  it('has learning cards by their instant', () => {
    const queue = queueOf(deck('a', 'b', 'c'), [learning('a', 9), learning('b', -3 * 24 * 60), learning('c', 1)]);
    expect(queue.learning.map(({ cardId }) => cardId)).toEqual(['b', 'c', 'a'].map(muscleCard));
  });

  it('leaves out what is suspended, buried, not yet due or of tomorrow', () => {
    const queue = queueOf(deck('a', 'b', 'c', 'd', 'e', 'f'), [
      reviewed('a', { suspended: true }),
      reviewed('b', { buriedUntil: inDays(1) }),
      reviewed('c', { due: { day: inDays(1) } }),
      learning('d', 24 * 60),
      { ...newMemory(muscleCard('e')), suspended: true },
      { ...newMemory(muscleCard('f')), buriedUntil: inDays(1) },
    ]);
    expect([...queue.main, ...queue.learning]).toEqual([]);
  });

  it('has what was buried until today again', () => {
    expect(shown(queueOf(deck('a'), [reviewed('a', { buriedUntil: today })]))).toEqual(['a']);
  });

  it('takes a card that was reset for a new one', () => {
    expect(kinds(queueOf(deck('a'), [newMemory(muscleCard('a'))]))).toEqual(['new']);
  });
});

describe('new cards', () => {
  it('are at most so many a day, those already introduced today among them', () => {
    const cards = deck('a', 'b', 'c', 'd');
    expect(shown(queueOf(cards, [], { newCardsPerDay: 3, introducedToday: 1 }))).toEqual(['a', 'b']);
    expect(shown(queueOf(cards, [], { newCardsPerDay: 3, introducedToday: 5 }))).toEqual([]);
  });

  it('come in only as far as the minutes reach beside what is due, which always comes', () => {
    const cards = deck('a', 'b', 'c', 'due', 'late');
    const due = [reviewed('due'), reviewed('late')];
    // Two answers are owed to the due cards; a new card takes two more.
    expect([...shown(queueOf(cards, due, { answersLeft: 6 }))].sort()).toEqual(['a', 'b', 'due', 'late']);
    expect([...shown(queueOf(cards, due, { answersLeft: 5 }))].sort()).toEqual(['a', 'due', 'late']);
    expect([...shown(queueOf(cards, due, { answersLeft: -3 }))].sort()).toEqual(['due', 'late']);
  });

  it('are introduced up to the level that a person studies; what is known is reviewed whatever its level', () => {
    const cards = (['must', 'should', 'nice', 'extra'] as const).map((level, index) =>
      studyCard(level, index + 1, { level }),
    );
    expect(shown(queueOf(cards))).toEqual(['must']);
    expect(shown(queueOf(cards, [], { level: 'should' }))).toEqual(['must', 'should']);
    expect(shown(queueOf(cards, [], { level: 'nice' }))).toEqual(['must', 'should', 'nice']);
    expect(shown(queueOf(cards, [reviewed('extra')], { newCardsPerDay: 0 }))).toEqual(['extra']);
  });

  it('of one place are in another order every day, the same on every device', () => {
    const cards = 'abcdefgh'.split('').map((name) => studyCard(name, 1));
    const order = (of: StudyMaterial['today'], given: readonly Card[]) => shown(queueOf(given, [], { today: of }));
    const days = [0, 1, 2, 3].map((n) => order(inDays(n), cards).join(''));
    expect(new Set(days).size).toBe(4);
    fc.assert(
      fc.property(fc.shuffledSubarray(cards, { minLength: cards.length }), (shuffled) => {
        expect(order(today, shuffled)).toEqual(order(today, cards));
      }),
    );
  });

  it('are spread through the reviews', () => {
    const names = ['r1', 'r2', 'r3', 'r4', 'n1', 'n2'];
    const queue = queueOf(
      deck(...names),
      names.slice(0, 4).map((name) => reviewed(name)),
    );
    expect(kinds(queue)).toEqual(['review', 'new', 'review', 'review', 'new', 'review']);
  });
});

describe('reviews', () => {
  it('come the best remembered first', () => {
    const queue = queueOf(deck('a', 'b', 'c'), [
      reviewed('a', { stability: 5 }),
      reviewed('b', { stability: 50 }),
      reviewed('c', { stability: 20, lastDay: inDays(-200) }),
    ]);
    expect(shown(queue)).toEqual(['b', 'a', 'c']);
  });

  it('and new cards follow a plan where one is given', () => {
    const worth = new Map([
      ['a', 1],
      ['b', 5],
      ['c', 3],
      ['d', 4],
    ]);
    const rank = (card: Card) => worth.get(card.structure) ?? 0;
    const queue = queueOf(deck('a', 'b', 'c', 'd'), [reviewed('a'), reviewed('b')], { rank });
    expect(shown(queue)).toEqual(['b', 'd', 'c', 'a']);
  });
});

describe('siblings', () => {
  const pair = (one: string, other: string): Card[] => [
    studyCard(one, 1, { siblings: [muscleCard(other)] }),
    studyCard(other, 2),
  ];

  it('rest: of two new ones the first is introduced', () => {
    expect(shown(queueOf(pair('a', 'b')))).toEqual(['a']);
  });

  it('rest whichever of the two names the other', () => {
    const cards = [studyCard('a', 1), studyCard('b', 2, { siblings: [muscleCard('a')] })];
    expect(shown(queueOf(cards))).toEqual(['a']);
  });

  it('rest for a due review rather than for a new card', () => {
    expect(shown(queueOf(pair('a', 'b'), [reviewed('b')]))).toEqual(['b']);
  });

  it('rest for the rest of the day in which a card was answered, and no longer', () => {
    const answered = reviewed('a', { lastDay: today, due: { day: inDays(20) } });
    expect(shown(queueOf(pair('a', 'b'), [answered]))).toEqual([]);
    expect(shown(queueOf(pair('a', 'b'), [answered], { today: inDays(1) }))).toEqual(['b']);
  });

  it('rest for a card of another deck that was answered today', () => {
    const cards = [studyCard('b', 1, { siblings: [muscleCard('elsewhere')] })];
    expect(shown(queueOf(cards, [reviewed('elsewhere', { lastDay: today })]))).toEqual([]);
  });

  it('do not rest while they are on the learning steps of today', () => {
    const queue = queueOf(pair('a', 'b'), [learning('a', 1), learning('b', 2)]);
    expect(queue.learning).toHaveLength(2);
  });

  it('do not take a place among the new cards of the day', () => {
    const cards = [...pair('a', 'b'), studyCard('c', 3)];
    expect(shown(queueOf(cards, [], { newCardsPerDay: 2 }))).toEqual(['a', 'c']);
  });

  it('never both stand in the main queue', () => {
    const names = 'abcdefgh'.split('');
    const links = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 12 });
    const due = fc.subarray(names);
    fc.assert(
      fc.property(links, due, (pairs, reviews) => {
        const cards = names.map((name, index) =>
          studyCard(name, index, {
            siblings: pairs.filter(([from]) => from === name).map(([, to]) => muscleCard(to)),
          }),
        );
        const inMain = new Set<CardId>(
          queueOf(
            cards,
            reviews.map((name) => reviewed(name)),
          ).main.map(({ cardId }) => cardId),
        );
        for (const card of cards)
          for (const sibling of card.siblings)
            if (sibling !== card.id) expect(inMain.has(card.id) && inMain.has(sibling)).toBe(false);
      }),
    );
  });
});

describe('a fact missed in a quiz today', () => {
  const missedFacts = new Set([factIdOf(structureId('c'), 'nerve')]);

  it('brings its card to the front of the due ones', () => {
    const memories = ['a', 'b', 'c'].map((name, index) => reviewed(name, { stability: 50 - index * 10 }));
    expect(shown(queueOf(deck('a', 'b', 'c'), memories, { missedFacts }))).toEqual(['c', 'a', 'b']);
  });

  it('brings its card to the front of the new ones, within the limit of the day', () => {
    expect(shown(queueOf(deck('a', 'b', 'c'), [], { missedFacts, newCardsPerDay: 2 }))).toEqual(['c', 'a']);
  });

  it('asks for nothing that is not due', () => {
    const later = reviewed('c', { due: { day: inDays(3) } });
    expect(shown(queueOf(deck('c'), [later], { missedFacts }))).toEqual([]);
  });
});
