import { expect, it, vi } from 'vitest';
import { StudyFront } from '../../../lib/browser/study-front';
import type { Deck } from '../../../lib/cards/card';
import { defaultPreferences } from '../../../lib/preferences/preferences';
import { freshBrowser } from '../../setup/browser';
import { open } from '../../setup/replica';
import { studyCard } from '../../setup/study-cards';

const cards = Array.from({ length: 40 }, (_, i) => studyCard(`muscle-${i}`, i + 1));
const deck: Deck = { id: 'hip', title: 'Hip', contentVersion: 'test', cards, sources: {} };
const left = { learning: 0, reviews: 0, fresh: 12, cards: 12, minutes: 2 };

it('offers ten more as often as there are any, and each time they come', async () => {
  const replica = await open('guest', freshBrowser().tab());
  const front = new StudyFront({ contentVersion: 'test', cards: cards.slice(0, 10), left });
  const study = await front.load();
  if (study === null) throw new Error('the session could not be loaded');
  await study.open(replica, { ...defaultPreferences, newCardsPerDay: 5 });
  await study.extend(deck);
  const answered: number[] = [];
  for (const cardsOfSitting of [5, 10, 10]) {
    for (let n = 0; n < cardsOfSitting; n += 1) {
      study.reveal();
      await study.grade(4);
    }
    await vi.waitFor(() => expect(front.state.get().phase).toBe('done'));
    answered.push(front.state.get().done);
    await study.more();
  }
  expect(answered).toEqual([5, 15, 25]);
});

it('wants the rest of the deck once somebody has answered, and not before', async () => {
  const replica = await open('guest', freshBrowser().tab());
  const front = new StudyFront({ contentVersion: 'test', cards: cards.slice(0, 10), left });
  const study = await front.load();
  await study?.open(replica, defaultPreferences);
  expect(front.state.get()).toMatchObject({ wantsDeck: false, begun: false });
  study?.reveal();
  await study?.grade(3);
  expect(front.state.get()).toMatchObject({ wantsDeck: true, begun: true });
});
