import { beforeEach, expect, it } from 'vitest';
import { recordAnswer } from '../../../lib/browser/record-answer';
import type { Replica } from '../../../lib/browser/replica';
import { StudyFront } from '../../../lib/browser/study-front';
import type { Deck } from '../../../lib/cards/card';
import { day, hour } from '../../../lib/core/time';
import { defaultPreferences } from '../../../lib/preferences/preferences';
import { newMemory } from '../../../lib/scheduling/memory';
import { freshBrowser } from '../../setup/browser';
import { draft, must, open, terms } from '../../setup/replica';
import { muscleCard, studyCard } from '../../setup/study-cards';

const cards = ['medius', 'minimus', 'maximus', 'piriformis'].map((name, i) => studyCard(name, i + 1));
const deck: Deck = { id: 'hip', title: 'Hip', contentVersion: 'test', cards, sources: {} };
const left = { learning: 0, reviews: 0, fresh: 4, cards: 4, minutes: 2 };
const [, , third] = cards;

let replica: Replica;
let clock: { now: number };
let front: StudyFront;
const shown = () => front.state.get().shown;

beforeEach(async () => {
  const tab = freshBrowser().tab();
  clock = tab.clock;
  replica = await open('guest', tab);
  front = new StudyFront({ contentVersion: 'test', cards: cards.slice(0, 2), left });
  must(await recordAnswer(replica, draft(4, muscleCard('medius')), terms));
});

/** Comes back to the third card, which a page of before was left with. */
function resume(memory = newMemory(muscleCard('maximus'))) {
  if (third === undefined) throw new Error('no third card');
  front.resume({ path: '/', contentVersion: 'test', card: third, memory, look: '', html: '' });
}
async function takeOver() {
  const study = await front.load();
  if (study === null) throw new Error('the session could not be loaded');
  await study.open(replica, defaultPreferences);
  await study.extend(deck);
}

it('the question that was left is the first one, though another would come before it', async () => {
  clock.now += 2 * day + hour;
  resume();
  expect(shown()?.card.id).toBe(muscleCard('maximus'));
  await takeOver();
  expect(shown()?.card.id).toBe(muscleCard('maximus'));
});

it('turned over before the replica was open, it stays so', async () => {
  resume();
  front.reveal();
  await takeOver();
  expect(shown()).toMatchObject({ card: { id: muscleCard('maximus') }, revealed: true });
  expect(shown()?.preview).not.toBeNull();
});

it('gives way where it was answered meanwhile, and a grade for it is not taken for another card', async () => {
  resume();
  front.grade(4);
  must(await recordAnswer(replica, draft(4, muscleCard('maximus')), terms));
  await takeOver();
  expect(shown()?.card.id).toBe(muscleCard('minimus'));
  expect(await replica.db.count('events')).toBe(2);
});

it('changes nothing once the replica has said what comes', async () => {
  await takeOver();
  const before = shown();
  resume();
  expect(shown()).toBe(before);
});
