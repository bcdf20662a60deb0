import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDeviceDatabase } from '../../../lib/browser/device-database';
import { recordAnswer } from '../../../lib/browser/record-answer';
import type { Replica } from '../../../lib/browser/replica';
import { adopt } from '../../../lib/browser/settle-owner';
import type { StudyController } from '../../../lib/browser/study-controller';
import { StudyFront } from '../../../lib/browser/study-front';
import type { Deck } from '../../../lib/cards/card';
import { day, hour, minute } from '../../../lib/core/time';
import { defaultPreferences } from '../../../lib/preferences/preferences';
import { type FakeBrowser, freshBrowser } from '../../setup/browser';
import { draft, grade, must, open, someAccount, terms } from '../../setup/replica';
import { muscleCard, studyCard } from '../../setup/study-cards';

const names = ['medius', 'minimus', 'maximus', 'piriformis', 'obturator'];
const cards = names.map((name, i) => studyCard(name, i + 1));
const deck: Deck = { id: 'hip', title: 'Hip', contentVersion: 'test', cards, sources: {} };
const left = { learning: 0, reviews: 0, fresh: 5, cards: 5, minutes: 2 };
const first = { contentVersion: 'test', cards: cards.slice(0, 2), left };

let browser: FakeBrowser;
let replica: Replica;
let clock: { now: number };
let front: StudyFront;
let study: StudyController;

beforeEach(async () => {
  browser = freshBrowser();
  const tab = browser.tab();
  clock = tab.clock;
  replica = await open('guest', tab);
  front = new StudyFront(first);
  study = present(await front.load());
});

function present(loaded: StudyController | null): StudyController {
  if (loaded === null) throw new Error('the session could not be loaded');
  return loaded;
}
const state = () => front.state.get();
const shown = () => state().shown?.card.id;
async function begin(whole: Deck | null = deck) {
  await study.open(replica, defaultPreferences);
  await study.extend(whole);
}
async function answer(rating: 1 | 2 | 3 | 4) {
  study.reveal();
  await study.grade(rating);
}

describe('the first card', () => {
  it('is there before anything was opened, can be turned over, and keeps the first answer until it can be written', async () => {
    expect(shown()).toBe(muscleCard('medius'));
    front.reveal();
    expect(state().shown?.revealed).toBe(true);
    await study.grade(3);
    expect(await replica.db.count('events')).toBe(0);
    await begin();
    await vi.waitFor(async () => expect(await replica.db.count('events')).toBe(1));
    expect(shown()).toBe(muscleCard('minimus'));
  });

  it('lets a newcomer begin before the rest of the deck has come', async () => {
    await study.open(replica, defaultPreferences);
    expect(state().phase).toBe('card');
    await answer(3);
    expect(await replica.db.count('events')).toBe(1);
    await study.extend(deck);
    expect(state().left.cards).toBe(5);
  });

  it('gives way to what is due for somebody with a past, once the whole deck is known', async () => {
    await recordAnswer(replica, draft(1, muscleCard('piriformis')), terms);
    clock.now += hour;
    await study.open(replica, defaultPreferences);
    expect(state().phase).toBe('opening');
    await study.extend(deck);
    expect(shown()).toBe(muscleCard('piriformis'));
  });

  it('stays turned over when the rest of the deck comes, and when a setting changes', async () => {
    await study.open(replica, defaultPreferences);
    study.reveal();
    const { since } = state().shown ?? {};
    clock.now += 5_000;
    await study.extend(deck);
    await study.open(replica, { ...defaultPreferences, minutesPerDay: 5 });
    expect(state().shown).toMatchObject({ revealed: true, since });
    expect(state().shown?.preview).not.toBeNull();
  });

  it('has to do where the rest cannot be fetched, and says so', async () => {
    await begin(null);
    expect(state().notice).toBe('offline-content');
    expect(state().phase).toBe('card');
  });
});

describe('an answer', () => {
  it('is written before the next card is shown', async () => {
    await begin();
    const written: number[] = [];
    const before = shown();
    front.state.subscribe(() => {
      if (shown() !== before) void replica.db.count('events').then((count) => written.push(count));
    });
    await answer(3);
    await vi.waitFor(() => expect(written.length).toBeGreaterThan(0));
    expect(written.every((count) => count === 1)).toBe(true);
  });

  it('does what was promised under the button', async () => {
    await begin();
    study.reveal();
    const promised = state().shown?.preview?.of[4];
    const card = muscleCard('medius');
    await study.grade(4);
    const memory = await replica.db.get('memories', card);
    expect(memory).toEqual({ ...promised, lastEventId: memory?.lastEventId });
  });

  it('is not taken twice from two quick taps', async () => {
    await begin();
    study.reveal();
    await Promise.all([study.grade(3), study.grade(3)]);
    expect(await replica.db.count('events')).toBe(1);
  });

  it('is not lost when it cannot be saved: it is said, and saved on trying again', async () => {
    await begin();
    study.reveal();
    const before = shown();
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await study.grade(3);
    spy.mockRestore();
    expect(state().unsaved?.failure.code).toBe('full');
    expect(shown()).toBe(before);
    await study.retry();
    expect(state().unsaved).toBeNull();
    expect(await replica.db.count('events')).toBe(1);
    expect(shown()).not.toBe(before);
  });
});

describe('signing up while a card is open', () => {
  it('writes an answer that fell between the two replicas into the account, once', async () => {
    await begin();
    await answer(4);
    const device = must(await openDeviceDatabase());
    must(await adopt(device, someAccount, true, browser.tab()));
    study.reveal();
    const card = shown();
    await study.grade(3);
    expect(state().unsaved).toBeNull();
    const account = await open(someAccount, browser.tab());
    await study.open(account, defaultPreferences);
    await vi.waitFor(async () => expect(await account.db.count('events')).toBe(2));
    expect((await account.db.getAll('memories')).map((memory) => memory.cardId)).toContain(card);
    expect(await replica.db.count('events')).toBe(0);
  });

  it('says that it is not saved when no other replica comes', async () => {
    await begin();
    const device = must(await openDeviceDatabase());
    must(await adopt(device, someAccount, true, browser.tab()));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    study.reveal();
    await study.grade(3);
    expect(state().unsaved).toBeNull();
    await vi.advanceTimersByTimeAsync(3_100);
    vi.useRealTimers();
    expect(state().unsaved?.failure.code).toBe('gone');
  });
});

describe('two tabs', () => {
  it('writes nothing for a card that was answered in the other, and goes on', async () => {
    await begin();
    study.reveal();
    const other = await open('guest', browser.tab());
    await grade(other, 4, muscleCard('medius'));
    await study.grade(3);
    expect(state().notice).toBe('moved');
    expect(shown()).not.toBe(muscleCard('medius'));
    expect(await replica.db.count('events')).toBe(1);
  });

  it('takes an unturned card away as soon as the other tab has answered it', async () => {
    await begin();
    const other = await open('guest', browser.tab());
    await grade(other, 4, muscleCard('medius'));
    await vi.waitFor(() => expect(shown()).not.toBe(muscleCard('medius')));
    expect(state().notice).toBe('moved');
  });

  it('leaves the card alone when the other tab has answered another one', async () => {
    await begin();
    study.reveal();
    const other = await open('guest', browser.tab());
    await grade(other, 4, muscleCard('piriformis'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(shown()).toBe(muscleCard('medius'));
    expect(state().shown?.revealed).toBe(true);
    await study.grade(4);
    for (let i = 0; i < 3; i += 1) {
      expect(shown()).not.toBe(muscleCard('piriformis'));
      await answer(4);
    }
    await vi.waitFor(() => expect(state().phase).toBe('done'));
  });
});

describe('taking back', () => {
  it('shows the card again, answers and burials alike, and counts anew', async () => {
    await begin();
    await answer(4);
    await study.act({ kind: 'bury' });
    expect(shown()).toBe(muscleCard('maximus'));
    await study.undo();
    expect(shown()).toBe(muscleCard('minimus'));
    await study.undo();
    expect(shown()).toBe(muscleCard('medius'));
    expect(state()).toMatchObject({ done: 0, canUndo: false });
  });

  it('does every undo that was asked for, however quickly', async () => {
    await begin();
    await answer(4);
    await answer(4);
    await Promise.all([study.undo(), study.undo()]);
    expect(shown()).toBe(muscleCard('medius'));
    expect(state().done).toBe(0);
  });

  it('reaches back over a reload, and from the end screen', async () => {
    await begin();
    for (let i = 0; i < 5; i += 1) await answer(4);
    await vi.waitFor(() => expect(state().phase).toBe('done'));
    study.close();
    front = new StudyFront(first);
    study = present(await front.load());
    await begin();
    await vi.waitFor(() => expect(state().phase).toBe('empty'));
    await Promise.all([study.undo(), study.undo(), study.undo()]);
    expect(shown()).toBe(muscleCard('maximus'));
  });
});

describe('the end', () => {
  it('adds up what was done, and offers more where there is more', async () => {
    const few = { ...defaultPreferences, newCardsPerDay: 2 };
    await study.open(replica, few);
    await study.extend(deck);
    clock.now += 30_000;
    await answer(4);
    clock.now += 40_000;
    await answer(1);
    clock.now += 10 * minute;
    await answer(3);
    clock.now += 10 * minute;
    await answer(3);
    await vi.waitFor(() => expect(state().phase).toBe('done'));
    expect(state().result).toMatchObject({ answers: 4, recalled: 3, more: { cards: 3 } });
    await study.more();
    expect(state().phase).toBe('card');
    expect(state().left.fresh).toBe(3);
  });

  it('waits for a step that is far off, and shows the card when its time has come', async () => {
    const few = { ...defaultPreferences, newCardsPerDay: 1 };
    await study.open(replica, few);
    await study.extend(deck);
    await answer(1);
    const memory = await replica.db.get('memories', muscleCard('medius'));
    if (memory === undefined) throw new Error('no memory');
    await replica.db.put('memories', { ...memory, due: { at: clock.now + 40 * minute } });
    await study.open(replica, { ...few });
    expect(state()).toMatchObject({ phase: 'waiting', wait: { dueAt: clock.now + 40 * minute } });
    clock.now += 21 * minute;
    await study.look();
    expect(shown()).toBe(muscleCard('medius'));
    study.close();
  });

  it('begins a new day when the tab slept through the night', async () => {
    await begin();
    for (let i = 0; i < 5; i += 1) await answer(4);
    await vi.waitFor(() => expect(state().phase).toBe('done'));
    clock.now += 30 * day;
    await study.look();
    expect(state().phase).toBe('card');
    expect(state().left.reviews).toBe(5);
  });
});
