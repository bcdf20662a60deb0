import { beforeEach, describe, expect, it } from 'vitest';
import { actOnCard } from '../../../lib/browser/act-on-card';
import { type AsideChange, changeSetAside } from '../../../lib/browser/change-set-aside';
import { readSetAside } from '../../../lib/browser/read-set-aside';
import type { Replica } from '../../../lib/browser/replica';
import { undoAction } from '../../../lib/browser/undo-action';
import { day } from '../../../lib/core/time';
import { parseEvent } from '../../../lib/log/parse-event';
import { defaultPreferences } from '../../../lib/preferences/preferences';
import { replayLog } from '../../../lib/scheduling/replay-log';
import { freshBrowser } from '../../setup/browser';
import { actionCard, nerveCard } from '../../setup/events';
import { grade, memoriesOf, must, open, terms } from '../../setup/replica';

let replica: Replica;
let clock: { now: number };
const { calendar } = terms;
const preferences = { ...defaultPreferences, zone: 'UTC' as const };

beforeEach(async () => {
  const tab = freshBrowser().tab();
  clock = tab.clock;
  replica = await open('guest', tab);
});

const listed = async () => must(await readSetAside(replica, preferences, [])).cards;
const change = async (what: AsideChange) => {
  const [first] = await listed();
  if (first === undefined) throw new Error('nothing is set aside');
  return must(await changeSetAside(replica, first, what, calendar));
};
/** Good twice, so that the card waits for a day. */
const learn = async (card = nerveCard) => {
  await grade(replica, 3, card);
  clock.now += 11 * 60_000;
  await grade(replica, 3, card);
};

describe('a card that was set aside', () => {
  it('is named, with why, and not listed before', async () => {
    await learn();
    await learn(actionCard);
    expect(await listed()).toEqual([]);
    must(await actOnCard(replica, actionCard, { kind: 'bury' }, terms));
    must(await actOnCard(replica, nerveCard, { kind: 'suspend' }, terms));
    const cards = await listed();
    expect(cards.map(({ why, memory }) => [why, memory.cardId])).toEqual([
      ['suspended', nerveCard],
      ['buried', actionCard],
    ]);
    for (const { name } of cards) expect(name).toMatch(/^[A-Z][a-z ]+$/);
    clock.now += day;
    expect((await listed()).map(({ why }) => why)).toEqual(['suspended']);
  });

  it.each(['bury', 'suspend'] as const)('by %s comes back, and undo sets it aside again', async (how) => {
    await learn();
    must(await actOnCard(replica, nerveCard, { kind: how }, terms));
    const before = await memoriesOf(replica);
    const back = await change({ kind: 'bring-back' });
    expect(await listed()).toEqual([]);
    must(await undoAction(replica, back, calendar));
    expect(await memoriesOf(replica)).toEqual(before);
  });

  it('starts anew with nothing known of it, stays suspended, and undo knows everything again', async () => {
    await learn();
    must(await actOnCard(replica, nerveCard, { kind: 'suspend' }, terms));
    const before = await memoriesOf(replica);
    const anew = await change({ kind: 'start-anew' });
    expect(await memoriesOf(replica)).toMatchObject([{ state: 'new', reps: 0, due: null, suspended: true }]);
    must(await undoAction(replica, anew, calendar));
    expect(await memoriesOf(replica)).toEqual(before);
  });

  it('goes to another day, is listed as moved, and its own day holds again when it is brought back', async () => {
    await learn();
    must(await actOnCard(replica, nerveCard, { kind: 'bury' }, terms));
    const before = await memoriesOf(replica);
    await change({ kind: 'another-day', days: 7 });
    const [moved, ...others] = await listed();
    expect([moved?.why, others]).toEqual(['moved', []]);
    expect(moved?.memory.due).toEqual({ day: (before[0]?.lastDay ?? 0) + 7 });
    expect(moved?.memory.stability).toBe(before[0]?.stability);
    const back = await change({ kind: 'bring-back' });
    expect(await memoriesOf(replica)).toEqual(before);
    must(await undoAction(replica, back, calendar));
    expect((await listed()).map(({ why }) => why)).toEqual(['moved']);
    clock.now += 7 * day;
    expect(await listed()).toEqual([]);
  });

  it('leaves a log that another device reads the same way', async () => {
    await learn();
    must(await actOnCard(replica, nerveCard, { kind: 'suspend' }, terms));
    await change({ kind: 'start-anew' });
    await change({ kind: 'bring-back' });
    await learn();
    must(await actOnCard(replica, nerveCard, { kind: 'bury' }, terms));
    await change({ kind: 'another-day', days: 3 });
    const rows = await replica.db.getAll('events');
    for (const { event } of rows) expect(parseEvent(JSON.parse(JSON.stringify(event))).ok).toBe(true);
    expect([...replayLog(rows, terms.policy).values()]).toEqual(await memoriesOf(replica));
  });
});
