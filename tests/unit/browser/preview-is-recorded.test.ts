import { describe, expect, it, vi } from 'vitest';
import { storedPolicy } from '../../../lib/browser/replay-cards';
import { StudyFront } from '../../../lib/browser/study-front';
import type { Deck } from '../../../lib/cards/card';
import { seeded } from '../../../lib/core/random';
import { day, hour, minute } from '../../../lib/core/time';
import { defaultPreferences, type Preferences } from '../../../lib/preferences/preferences';
import { replayLog } from '../../../lib/scheduling/replay-log';
import { freshBrowser } from '../../setup/browser';
import { memoriesOf, open } from '../../setup/replica';
import { studyCard } from '../../setup/study-cards';

const cards = Array.from({ length: 40 }, (_, index) => studyCard(`muscle-${index}`, index + 1));
const deck: Deck = { id: 'hip', title: 'Hip', contentVersion: 'test', cards, sources: {} };
const left = { learning: 0, reviews: 0, fresh: 5, cards: 5, minutes: 2 };
const settings: Preferences = {
  ...defaultPreferences,
  newCardsPerDay: 10,
  minutesPerDay: 600,
  learningSteps: [3],
  relearningSteps: [],
  maximumInterval: 200,
  easyDays: ['normal', 'fewer', 'normal', 'normal', 'normal', 'fewest', 'fewest'],
  deckRetention: { hip: 0.95 },
};

describe('what stands under the button', () => {
  it('is what is recorded and what any replay finds, with the load spread, over weeks, rollovers and clocks set back', async () => {
    const tab = freshBrowser().tab();
    const replica = await open('guest', tab);
    const front = new StudyFront({ contentVersion: 'test', cards: cards.slice(0, 2), left });
    const study = await front.load();
    if (study === null) throw new Error('no session');
    await study.open(replica, settings);
    await study.extend(deck);
    const random = seeded('buttons');
    let spread = 0;
    for (let n = 0; n < 300; n += 1) {
      const before = front.state.get();
      if (before.phase !== 'card') {
        tab.clock.now += day;
        await study.look();
        continue;
      }
      study.reveal();
      const { shown } = front.state.get();
      const rating = ([1, 2, 3, 3, 3, 4] as const)[Math.floor(random() * 6)] ?? 3;
      const promised = shown?.preview?.of[rating];
      if (shown === null || promised === undefined) throw new Error('no preview');
      // Somebody thinks for a while, over the rollover now and then, or the clock is put back.
      const pause = n % 41 === 40 ? -2 * hour : n % 29 === 28 ? 20 * hour : 5_000;
      tab.clock.now += pause;
      await study.grade(rating);
      // What comes after the last card is read first.
      await vi.waitFor(() => expect(front.state.get().shown).not.toBe(shown));
      const stored = await replica.db.get('memories', shown.card.id);
      if (stored?.due == null || stored.lastAt === null || stored.lastDay === null) throw new Error('nothing recorded');
      const waits = (of: typeof promised) =>
        'at' in of.due ? (of.due.at - (of.lastAt ?? 0)) / minute : `${of.due.day - (of.lastDay ?? 0)}d`;
      expect(waits({ ...stored, due: stored.due })).toBe(waits(promised));
      if ('day' in stored.due) spread += 1;
    }
    expect(spread).toBeGreaterThan(100);
    const transaction = replica.db.transaction(['events', 'memories', 'fields', 'meta'], 'readwrite');
    const meta = await transaction.objectStore('meta').get('log');
    if (meta === undefined) throw new Error('no counters');
    const policy = await storedPolicy(transaction, meta);
    const events = await transaction.objectStore('events').getAll();
    const replayed = [...replayLog(events, policy).values()].sort((a, b) => (a.cardId < b.cardId ? -1 : 1));
    expect(replayed).toEqual(await memoriesOf(replica));
    expect(events[0]?.event).toMatchObject({ terms: { retention: 0.95, longest: 200, steps: [3], relearning: [] } });
  });
});
