import { actOnCard } from '../../lib/browser/act-on-card';
import { changePreferences } from '../../lib/browser/change-preferences';
import { preferencesFromFields } from '../../lib/browser/preferences-from-fields';
import { recordAnswer, type Terms } from '../../lib/browser/record-answer';
import { openReplica, type Replica } from '../../lib/browser/replica';
import { undoAction } from '../../lib/browser/undo-action';
import type { AccountId, EventId } from '../../lib/core/ids';
import { minute } from '../../lib/core/time';
import { studyPolicy } from '../../lib/preferences/study-policy';
import { defaultPolicy } from '../../lib/scheduling/default-policy';
import { type FakeDevice, freshDevice } from '../setup/browser';
import { draft, must } from '../setup/replica';
import { appendEvent } from './append-event';
import type { Deed } from './history';

type LocalDeed = Exclude<Deed, { kind: 'sync' | 'ghost' | 'wipe' | 'reload' | 'clock' | 'zone' }>;

/** One device of a person: the real replica in a browser of its own, with a clock and a zone that may be wrong. */
export class SimulatedDevice {
  error = 0;
  zone = 'UTC';
  #browser: FakeDevice;
  #replica: Replica | null = null;
  #lives = 0;

  constructor(
    private readonly account: AccountId,
    readonly name: string,
  ) {
    this.#browser = freshDevice(`${name}-0`);
  }

  /** The replica as a tab has it open at a moment of true time. */
  async replica(now: number): Promise<Replica> {
    if (this.#replica === null) {
      this.#browser.use();
      const { clock, ...around } = this.#browser.tab();
      clock.now = now + this.error;
      const tab = { ...around, now: () => clock.now, zone: () => this.zone, clock };
      this.#replica = must(await openReplica(this.account, tab));
      this.#setClock = (at) => {
        clock.now = at;
      };
    }
    this.#setClock(now + this.error);
    return this.#replica;
  }
  #setClock: (at: number) => void = () => {};

  close(): void {
    this.#replica?.db.close();
    this.#replica = null;
  }

  wipe(): void {
    this.close();
    this.#lives += 1;
    this.#browser = freshDevice(`${this.name}-${this.#lives}`);
  }

  async perform(deed: LocalDeed, now: number): Promise<void> {
    const replica = await this.replica(now);
    const terms = await termsOf(replica, this.zone);
    switch (deed.kind) {
      case 'answer':
        must(await recordAnswer(replica, draft(deed.rating, deed.card), terms));
        return;
      case 'bury':
      case 'suspend':
        must(await actOnCard(replica, deed.card, { kind: deed.kind }, terms));
        return;
      case 'unsuspend': {
        const { card: cardId } = deed;
        must(
          await appendEvent(replica, terms.calendar, (base) => ({
            ...base,
            kind: 'suspend',
            cardId,
            suspended: false,
          })),
        );
        return;
      }
      case 'reset': {
        const { card: cardId } = deed;
        must(await appendEvent(replica, terms.calendar, (base) => ({ ...base, kind: 'reset', cardId })));
        return;
      }
      case 'params': {
        const weights = defaultPolicy.weights.map((weight) => weight * (1 + deed.by / 20));
        must(await appendEvent(replica, terms.calendar, (base) => ({ ...base, kind: 'params', weights })));
        return;
      }
      case 'setting':
        must(await changePreferences(replica, { [deed.field]: deed.value }));
        return;
      case 'undo':
      case 'redo': {
        const targetId = await recentEvent(replica, deed.pick, (kind) => (kind === 'undo') === (deed.kind === 'redo'));
        // Refused where nothing is left to take back; that is an answer, too.
        if (targetId !== null) await undoAction(replica, targetId, terms.calendar);
        return;
      }
      case 'remap': {
        const targetId = await recentEvent(replica, deed.pick, (kind) => kind === 'review');
        if (targetId === null) return;
        const { rating } = deed;
        must(
          await appendEvent(replica, terms.calendar, (base) => ({
            ...base,
            kind: 'remap',
            targetId,
            rating,
            mappingVersion: 1,
          })),
        );
      }
    }
  }
}

/** One of the last events here, by whatever device, the latest for `pick` 0. */
async function recentEvent(replica: Replica, pick: number, wanted: (kind: string) => boolean): Promise<EventId | null> {
  const rows = await replica.db.getAllFromIndex('events', 'order');
  const fitting = rows.filter(({ event }) => wanted(event.kind));
  return fitting.at(-1 - (pick % Math.max(1, fitting.length)))?.id ?? null;
}

async function termsOf(replica: Replica, zone: string): Promise<Terms> {
  const preferences = preferencesFromFields(await replica.db.getAll('fields'));
  const policy = studyPolicy(preferences);
  return { policy, retained: policy, calendar: { zone, rollover: 4 * (minute / 1_000) } };
}
