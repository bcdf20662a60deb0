import { describe, expect, it } from 'vitest';
import type { Card } from '@/lib/cards/card';
import type { CardId } from '@/lib/core/ids';
import { type Calendar, hour, minute, startOfStudyDay, studyDay } from '@/lib/core/time';
import type { Rating } from '@/lib/log/event';
import { buryAll } from '@/lib/queue/bury-rules';
import { learnAhead, nextCard } from '@/lib/queue/next-card';
import type { Queue } from '@/lib/queue/queue';
import { remaining } from '@/lib/queue/remaining';
import { type Session, startSession, stepSession, undoStep } from '@/lib/queue/session';
import { applyAnswer } from '@/lib/scheduling/apply-answer';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import { type Memory, newMemory } from '@/lib/scheduling/memory';
import { momentOf } from '@/lib/scheduling/moment';
import { morning, testEventId } from '../../setup/events';
import { muscleCard, studyCard } from '../../setup/study-cards';

const calendar: Calendar = { zone: 'UTC', rollover: 240 };
const { day: today } = momentOf(morning, calendar);
const dayEnds = startOfStudyDay(studyDay(today + 1), calendar);

/** Someone who studies a deck from nine in the morning. */
class Sitting {
  session: Session;
  now = morning;
  readonly memories = new Map<CardId, Memory>();
  #seq = 0;

  constructor(cards: readonly Card[]) {
    this.session = startSession({
      cards,
      memories: this.memories,
      today,
      dayEnds,
      weights: defaultPolicy.weights,
      newCardsPerDay: 99,
      introducedToday: 0,
      level: 'must',
    });
  }
  next(): string {
    const next = nextCard(this.session.queue, this.now);
    return next.kind === 'card' ? (next.cardId.slice(2).split('.')[0] ?? '') : next.kind;
  }
  memory = (name: string): Memory => this.memories.get(muscleCard(name)) ?? newMemory(muscleCard(name));
  grade(name: string, rating: Rating): void {
    this.#step(applyAnswer(this.memory(name), rating, momentOf(this.now, calendar), defaultPolicy), true);
  }
  bury = (name: string) => this.#step({ ...this.memory(name), buriedUntil: studyDay(today + 1) }, false);
  suspend = (name: string) => this.#step({ ...this.memory(name), suspended: true }, false);
  #step(memory: Memory, answered: boolean): void {
    this.#seq += 1;
    this.memories.set(memory.cardId, memory);
    this.session = stepSession(this.session, memory, testEventId(1, this.#seq), answered);
    this.now += 10_000;
  }
}
const deck = (...names: readonly string[]) => names.map((name, index) => studyCard(name, index + 1));

describe('what is shown next', () => {
  it('is the main queue in order', () => {
    const sitting = new Sitting(deck('a', 'b'));
    expect(sitting.next()).toBe('a');
    sitting.grade('a', 4);
    expect(sitting.next()).toBe('b');
    sitting.grade('b', 4);
    expect(sitting.next()).toBe('done');
  });

  it('is a learning card as soon as it is due, before the main queue', () => {
    const sitting = new Sitting(deck('a', 'b', 'c'));
    sitting.grade('a', 1);
    expect(sitting.next()).toBe('b');
    sitting.now += minute;
    expect(sitting.next()).toBe('a');
  });

  it('is a learning card up to twenty minutes ahead, when nothing else is left', () => {
    const sitting = new Sitting(deck('a'));
    sitting.grade('a', 3);
    expect(sitting.next()).toBe('a');
  });

  it('is not the card just answered, where another one may be shown ahead as well', () => {
    const sitting = new Sitting(deck('a', 'b'));
    sitting.grade('a', 3);
    sitting.grade('b', 1);
    expect(sitting.next()).toBe('a');
    sitting.grade('a', 3);
    expect(sitting.next()).toBe('b');
  });

  it('is a wait that is stated, where the next step is further ahead', () => {
    const dueAt = morning + hour;
    const queue: Queue = {
      today,
      dayEnds,
      bury: buryAll,
      learning: [{ cardId: muscleCard('a'), at: dueAt }],
      main: [],
      pinned: null,
      last: null,
    };
    expect(nextCard(queue, morning)).toEqual({ kind: 'wait', showAt: dueAt - learnAhead, dueAt });
    expect(nextCard(queue, dueAt - learnAhead)).toEqual({ kind: 'card', cardId: muscleCard('a') });
  });

  it('is a card of long ago at once, when a tab slept', () => {
    const sitting = new Sitting(deck('a', 'b'));
    sitting.grade('a', 3);
    sitting.now += 5 * hour;
    expect(sitting.next()).toBe('a');
  });
});

describe('a sitting', () => {
  it('leaves the siblings of an answered card for tomorrow', () => {
    const cards = [studyCard('a', 1), studyCard('b', 2, { siblings: [muscleCard('a')] })];
    const sitting = new Sitting(cards);
    sitting.grade('a', 4);
    expect(sitting.next()).toBe('done');
  });

  it('leaves them for tomorrow also where the card was answered in another tab', () => {
    const sitting = new Sitting([studyCard('b', 2, { siblings: [muscleCard('a')] })]);
    expect(sitting.next()).toBe('b');
    sitting.grade('a', 4);
    expect(sitting.next()).toBe('done');
  });

  it('does not count a card as answered that was buried or suspended', () => {
    const sitting = new Sitting([studyCard('a', 1), studyCard('b', 2), studyCard('c', 3)]);
    sitting.bury('a');
    expect(sitting.next()).toBe('b');
    sitting.suspend('b');
    expect(sitting.next()).toBe('c');
    expect(sitting.session.answers).toBe(0);
  });

  it('goes on like a queue built anew, but for the order of the main queue', () => {
    const sitting = new Sitting(deck('a', 'b', 'c', 'd'));
    sitting.grade('a', 1);
    sitting.grade('b', 4);
    sitting.bury('c');
    const { queue } = sitting.session;
    const anew = startSession({
      cards: deck('a', 'b', 'c', 'd'),
      memories: sitting.memories,
      today,
      dayEnds,
      weights: defaultPolicy.weights,
      newCardsPerDay: 99,
      introducedToday: 2,
      level: 'must',
    }).queue;
    expect({ ...queue, last: null }).toEqual(anew);
  });

  it('says what is left and how long it takes', () => {
    const sitting = new Sitting(deck('a', 'b', 'c'));
    expect(remaining(sitting.session.queue, 10)).toEqual({ learning: 0, reviews: 0, fresh: 3, cards: 3, minutes: 1 });
    sitting.grade('a', 1);
    expect(remaining(sitting.session.queue, 20)).toEqual({ learning: 1, reviews: 0, fresh: 2, cards: 3, minutes: 2 });
    for (const name of ['a', 'b', 'c']) sitting.grade(name, 4);
    expect(remaining(sitting.session.queue, 20)).toMatchObject({ cards: 0, minutes: 0 });
  });
});

describe('undo in a sitting', () => {
  it('brings the card back at once, and the queue as it was, thirty deep and more', () => {
    const names = Array.from({ length: 40 }, (_, n) => `m${n}`);
    const sitting = new Sitting(deck(...names));
    const queues: Queue[] = [];
    for (const [index, name] of names.entries()) {
      queues.push(sitting.session.queue);
      if (index % 7 === 3) sitting.bury(name);
      else sitting.grade(name, index % 3 === 0 ? 1 : 4);
    }
    for (let index = names.length - 1; index >= 0; index -= 1) {
      const undone = undoStep(sitting.session, testEventId(1, index + 1));
      if (undone === null) throw new Error('nothing to take back');
      expect(undone.queue).toEqual({ ...queues[index], pinned: muscleCard(names[index] ?? '') });
      sitting.session = undone;
      expect(sitting.next()).toBe(names[index]);
    }
    expect(sitting.session.answers).toBe(0);
  });

  it('goes on from there', () => {
    const sitting = new Sitting(deck('a', 'b'));
    sitting.grade('a', 4);
    const undone = undoStep(sitting.session, testEventId(1, 1));
    if (undone === null) throw new Error('nothing to take back');
    sitting.session = undone;
    sitting.memories.clear();
    sitting.grade('a', 1);
    expect(sitting.next()).toBe('b');
  });

  it('takes back the last step only, and none where there is none', () => {
    const sitting = new Sitting(deck('a', 'b'));
    expect(undoStep(sitting.session, testEventId(1, 1))).toBeNull();
    sitting.grade('a', 4);
    sitting.grade('b', 4);
    expect(undoStep(sitting.session, testEventId(1, 1))).toBeNull();
  });
});
