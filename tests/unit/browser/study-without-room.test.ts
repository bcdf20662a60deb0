import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Replica } from '../../../lib/browser/replica';
import { StudyFront } from '../../../lib/browser/study-front';
import type { Deck } from '../../../lib/cards/card';
import { defaultPreferences } from '../../../lib/preferences/preferences';
import { freshBrowser } from '../../setup/browser';
import { open } from '../../setup/replica';
import { studyCard } from '../../setup/study-cards';

const names = ['medius', 'minimus', 'maximus', 'piriformis', 'obturator'];
const cards = names.map((name, i) => studyCard(name, i + 1));
const deck: Deck = { id: 'hip', title: 'Hip', contentVersion: 'test', cards, sources: {} };
const left = { learning: 0, reviews: 0, fresh: 5, cards: 5, minutes: 2 };

let replica: Replica;
let front: StudyFront;

beforeEach(async () => {
  replica = await open('guest', freshBrowser().tab());
  front = new StudyFront({ contentVersion: 'test', cards: cards.slice(0, 2), left });
});

describe('where the room runs out in the middle of a session', () => {
  const start = async () => {
    const study = await front.load();
    if (study === null) throw new Error('the session could not be loaded');
    await study.open(replica, defaultPreferences);
    await study.extend(deck);
    const answer = async (rating: 1 | 2 | 3 | 4) => {
      study.reveal();
      await study.grade(rating);
    };
    await answer(4);
    const full = vi.spyOn(replica.db, 'transaction').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    return { answer, full };
  };
  const state = () => front.state.get();

  it('waits with the answer until somebody says what to do', async () => {
    const { answer } = await start();
    const asked = state().shown?.card.id;
    await answer(4);
    expect(state().unsaved?.failure.code).toBe('full');
    expect(state().shown?.card.id).toBe(asked);
    expect(state().pageOnly).toBeNull();
  });

  it('counts what follows on this page alone once told to go on, and what was saved stays', async () => {
    const { answer, full } = await start();
    await answer(4);
    const failure = state().unsaved?.failure;
    if (failure === undefined) throw new Error('nothing failed');
    front.goOn(failure);
    await vi.waitFor(() => expect(state()).toMatchObject({ unsaved: null, done: 2 }));
    await answer(4);
    expect(state()).toMatchObject({ unsaved: null, done: 3, pageOnly: { code: 'full' } });
    expect(state().left.cards).toBe(2);
    full.mockRestore();
    expect(await replica.db.count('events')).toBe(1);
  });

  const goOn = async () => {
    const { answer, full } = await start();
    await answer(4);
    const failure = state().unsaved?.failure;
    if (failure === undefined) throw new Error('nothing failed');
    front.goOn(failure);
    await vi.waitFor(() => expect(state().done).toBe(2));
    return { answer, full };
  };

  it('takes back on the page what is on the page alone, and says no word of another tab', async () => {
    const { answer } = await goOn();
    await answer(4);
    expect(state().shown?.card.id).toBe(cards[3]?.id);
    for (const [index, done] of [
      [2, 2],
      [1, 1],
    ] as const) {
      front.undo();
      await vi.waitFor(() => expect(state()).toMatchObject({ done, notice: null, unsaved: null }));
      expect(state().shown?.card.id).toBe(cards[index]?.id);
    }
    // What is nowhere but here is gone with its undo.
    expect(state().canRedo).toBe(false);
    await answer(3);
    expect(state()).toMatchObject({ done: 2, notice: null, unsaved: null });
  });

  it('leaves what was saved before as it is, and says that it could not be changed', async () => {
    const { full } = await goOn();
    front.undo();
    await vi.waitFor(() => expect(state().done).toBe(1));
    front.undo();
    await vi.waitFor(() => expect(state().notice).toBe('not-kept'));
    expect(state()).toMatchObject({ done: 1, unsaved: null });
    full.mockRestore();
    expect(await replica.db.count('events')).toBe(1);
  });
});
