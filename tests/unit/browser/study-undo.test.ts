import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Replica } from '../../../lib/browser/replica';
import type { StudyController } from '../../../lib/browser/study-controller';
import { StudyFront } from '../../../lib/browser/study-front';
import type { Deck } from '../../../lib/cards/card';
import { hour } from '../../../lib/core/time';
import { defaultPreferences, type Preferences } from '../../../lib/preferences/preferences';
import { freshBrowser } from '../../setup/browser';
import { memoriesOf, open } from '../../setup/replica';
import { studyCard } from '../../setup/study-cards';

const names = Array.from({ length: 130 }, (_, index) => `muscle-${index}`);
const cards = names.map((name, index) => studyCard(name, index + 1));
const deck: Deck = { id: 'hip', title: 'Hip', contentVersion: 'test', cards, sources: {} };
const left = { learning: 0, reviews: 0, fresh: 5, cards: 5, minutes: 2 };
const plenty: Preferences = { ...defaultPreferences, newCardsPerDay: 999, minutesPerDay: 1_440 };

let replica: Replica;
let clock: { now: number };
let front: StudyFront;
let study: StudyController;

async function sitDown(preferences = plenty, whole = deck): Promise<void> {
  front = new StudyFront({ contentVersion: 'test', cards: cards.slice(0, 1), left });
  const loaded = await front.load();
  if (loaded === null) throw new Error('the session could not be loaded');
  study = loaded;
  await study.open(replica, preferences);
  await study.extend(whole);
}
beforeEach(async () => {
  const tab = freshBrowser().tab();
  clock = tab.clock;
  replica = await open('guest', tab);
  await sitDown();
});
const state = () => front.state.get();
async function answer(rating: 1 | 2 | 3 | 4) {
  study.reveal();
  await study.grade(rating);
  clock.now += 1_000;
}
const times = async (count: number, deed: () => Promise<void>) => {
  for (let n = 0; n < count; n += 1) await deed();
};

describe('undo', () => {
  it('takes back another day and a beginning anew: the card is asked again at once, as well known as before', async () => {
    const [card] = cards;
    for (const due of ['first day', 'second day']) {
      if (due === 'second day') clock.now += 40 * 24 * hour;
      study.close();
      await sitDown({ ...plenty, newCardsPerDay: due === 'first day' ? 1 : 0 });
      if (due === 'first day') await answer(4);
    }
    expect(state().shown?.card.id).toBe(card?.id);
    const before = await memoriesOf(replica);
    for (const act of [{ kind: 'another-day', days: 7 }, { kind: 'start-anew' }] as const) {
      await study.act(act);
      await vi.waitFor(() => expect(state().shown).toBeNull());
      expect(await memoriesOf(replica)).not.toEqual(before);
      await study.undo();
      expect(state().shown?.card.id).toBe(card?.id);
      expect(await memoriesOf(replica)).toEqual(before);
    }
  });

  it('goes back through a long sitting in its order, and through one before it', async () => {
    await times(5, () => answer(4));
    study.close();
    await sitDown();
    await times(115, () => answer(4));
    for (let left = 119; left >= 0; left -= 1) {
      await study.undo();
      expect(await replica.db.count('memories')).toBe(left);
      // The card that was answered last is the first to be asked again.
      expect(state().shown?.card.id).toBe(cards[left]?.id);
    }
    expect(state().canUndo).toBe(false);
  });
});

describe('redo', () => {
  it('brings back what was undone, one after the other, to the bit', async () => {
    await times(4, () => answer(4));
    const before = await memoriesOf(replica);
    await times(3, () => study.undo());
    expect(state()).toMatchObject({ canRedo: true, done: 1 });
    await times(3, () => study.redo());
    expect(await memoriesOf(replica)).toEqual(before);
    expect(state()).toMatchObject({ canRedo: false, canUndo: true, done: 4 });
  });

  it('is still there after a reload, and can be undone', async () => {
    await times(2, () => answer(3));
    const before = await memoriesOf(replica);
    await study.undo();
    study.close();
    await sitDown();
    expect(state().canRedo).toBe(true);
    await study.redo();
    expect(await memoriesOf(replica)).toEqual(before);
    await study.undo();
    expect(await memoriesOf(replica)).toHaveLength(1);
  });

  it('is over with the next answer', async () => {
    await times(2, () => answer(3));
    await study.undo();
    await answer(4);
    expect(state().canRedo).toBe(false);
    await study.redo();
    expect(state().notice).toBe('nothing-to-redo');
  });

  it('asked for in the middle of a write comes after it', async () => {
    await times(3, () => answer(4));
    await Promise.all([study.undo(), study.undo(), study.redo()]);
    expect(await memoriesOf(replica)).toHaveLength(2);
  });
});

describe('a card that keeps slipping away', () => {
  async function lapse(preferences: Preferences): Promise<void> {
    study.close();
    await sitDown(preferences, { ...deck, cards: cards.slice(0, 1) });
    await answer(4);
    for (let lapses = 1; lapses <= 2; lapses += 1) {
      clock.now += 40 * 24 * hour;
      await vi.waitFor(() => expect(state().phase).toBe('done'));
      await study.look();
      expect(state().shown?.card.id).toBe(cards[0]?.id);
      await answer(1);
    }
    await vi.waitFor(() => expect(state().phase).toBe('done'));
  }
  const one = { ...plenty, relearningSteps: [], maximumInterval: 30, leechThreshold: 2 };

  it('is named, and left as it is', async () => {
    await lapse(one);
    expect(state()).toMatchObject({ notice: 'leech', noticed: { id: cards[0]?.id } });
    expect(await memoriesOf(replica)).toMatchObject([{ lapses: 2, suspended: false }]);
  });

  it('is suspended by choice, which undo takes back before the answer', async () => {
    await lapse({ ...one, leechAction: 'suspend' });
    expect(state().notice).toBe('leech-suspended');
    const of = async () => (await memoriesOf(replica)).find(({ cardId }) => cardId === cards[0]?.id);
    expect(await of()).toMatchObject({ lapses: 2, suspended: true });
    await study.undo();
    expect(await of()).toMatchObject({ lapses: 2, suspended: false });
    await study.undo();
    expect(await of()).toMatchObject({ lapses: 1, suspended: false });
  });

  it('is not spoken of where the person wants no warning', async () => {
    await lapse({ ...one, leechThreshold: 0 });
    expect(state().notice).toBeNull();
  });
});
