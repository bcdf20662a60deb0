import type { Card, Deck } from '../cards/card';
import type { CardId, EventId } from '../core/ids';
import type { Rating } from '../log/event';
import type { Preferences } from '../preferences/preferences';
import { nextCard } from '../queue/next-card';
import type { SessionNotice } from '../queue/session-notice';
import type { Memory } from '../scheduling/memory';
import type { CardAct } from './act-on-card';
import type { Cell } from './browser-state';
import { firstTime } from './first-time';
import { GivenAnswers } from './given-answers';
import { HeldAnswer } from './held-answer';
import { loadStudy } from './load-study';
import { meetLeech } from './meet-leech';
import { movedCards } from './moved-cards';
import { type Outcome, performDeed } from './perform-deed';
import type { Replica } from './replica';
import type { StorageFailure } from './storage-failure';
import { endOfSession, extraNewCards } from './study-result';
import { shownCard, standingOf, withPreview } from './study-shown';
import { type Sitting, startSitting, stepSitting, unstepSitting } from './study-sitting';
import type { Deed, FirstCards, Given, StudyState } from './study-state';
import type { StructureRecall } from './study-summary-shape';
import { structureRecalls } from './summarise-study';
import type { TabMessage } from './surroundings';
import { upcomingCard } from './upcoming-card';

/** Milliseconds after a card was shown: long enough for it to be painted, shorter than anybody answers. */
const afterPaint = 60;

/** One session of study: what is shown, and what a tap does. An answer is written before the next card is shown. */
export class StudyController {
  private cards: ReadonlyMap<CardId, Card>;
  private contentVersion: string;
  private whole = false;
  private replica: Replica | null = null;
  private preferences: Preferences | null = null;
  private sitting: Sitting | null = null;
  private readonly given = new GivenAnswers();
  private deck: string | null = null;
  private before: readonly StructureRecall[] | null = null;
  private extraNew: number | 'ten more' = 0;
  /** From a tap until the screen shows what came of it. */
  private busy = false;
  /** Within that, while a transaction is on its way. */
  private writing = false;
  private waiting: readonly Deed[] = [];
  /** Counts writes, so that what was read before one is not taken for the present after it. */
  private writes = 0;
  /** The past was changed from elsewhere and is read again before the next card. */
  private stale = false;
  private readonly held = new HeldAnswer();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private deaf: () => void = () => {};

  constructor(
    private readonly first: FirstCards,
    readonly state: Cell<StudyState>,
  ) {
    this.cards = new Map(first.cards.map((card) => [card.id, card]));
    this.contentVersion = first.contentVersion;
  }

  /** The person's own state takes over. Called again when the owner or a setting changes. */
  async open(replica: Replica, preferences: Preferences): Promise<void> {
    if (this.replica !== replica) {
      this.deaf();
      this.deaf = replica.around.channel.listen((message, own) => this.hear(message, own));
      this.given.clear();
      this.before = null;
    }
    this.replica = replica;
    this.preferences = preferences;
    await this.begin();
  }

  /** The whole deck, or null where it could not be fetched: then the first cards have to do. */
  async extend(deck: Deck | null): Promise<void> {
    this.whole = true;
    if (deck !== null) {
      this.cards = new Map(deck.cards.map((card) => [card.id, card]));
      this.contentVersion = deck.contentVersion;
      this.deck = deck.id;
    }
    await this.begin(deck === null ? 'offline-content' : this.state.get().notice);
  }

  close(): void {
    this.deaf();
    this.held.drop();
    this.replica = null;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  reveal(): void {
    const { shown } = this.state.get();
    if (shown === null || shown.revealed) return;
    const turned = { ...shown, revealed: true };
    const { sitting, replica } = this;
    const ready = sitting !== null && replica !== null;
    this.state.set({ shown: ready ? withPreview(turned, sitting, replica.around.now()) : turned, notice: null });
  }

  /** A tap before the replica is open is kept and done as soon as it is. */
  grade(rating: Rating): Promise<void> {
    const { shown } = this.state.get();
    if (this.sitting === null && shown !== null) this.held.keep(rating, shown.card.id);
    return this.perform({ kind: 'grade', rating });
  }

  act = (act: CardAct): Promise<void> => this.perform(act);
  undo = (): Promise<void> => this.perform({ kind: 'undo' });
  redo = (): Promise<void> => this.perform({ kind: 'redo' });

  /** What could not be saved, once more. */
  async retry(): Promise<void> {
    const { unsaved } = this.state.get();
    if (unsaved === null) return;
    this.state.set({ unsaved: null });
    await (unsaved.deed === null ? this.begin() : this.perform(unsaved.deed));
  }

  /** Ten new cards beyond today's limit. */
  more(): Promise<void> {
    this.extraNew = 'ten more';
    return this.begin();
  }

  /** After sleep: a learning step may have come due, or a new day begun. */
  async look(): Promise<void> {
    if (this.busy || this.replica === null || this.sitting === null) return;
    const { phase } = this.state.get();
    const turned = this.replica.around.now() >= this.sitting.past.dayEnds;
    if (turned || phase === 'done' || phase === 'empty') await this.begin();
    else if (phase === 'waiting') this.show(null);
  }

  private async perform(deed: Deed): Promise<void> {
    const { replica, sitting } = this;
    if (replica === null || sitting === null) return;
    if (this.busy) {
      // A second tap on a grade was meant for the card that is leaving; a second undo is meant.
      if (deed.kind === 'undo' || deed.kind === 'redo') this.waiting = [...this.waiting, deed];
      return;
    }
    this.busy = true;
    this.writes += 1;
    try {
      this.writing = true;
      const { shown, pageOnly } = this.state.get();
      const outcome = await performDeed(deed, replica, sitting, shown, this.contentVersion, pageOnly !== null);
      this.writing = false;
      await this.follow(deed, outcome);
    } finally {
      this.writing = false;
      this.busy = false;
    }
    const [next, ...waiting] = this.waiting;
    this.waiting = waiting;
    if (next !== undefined) await this.perform(next);
  }

  private async follow(deed: Deed, outcome: Outcome): Promise<void> {
    switch (outcome.kind) {
      case 'written':
        return this.step(outcome.memory, outcome.eventId, outcome.given);
      case 'undone':
        return this.stepBack(outcome.memory, outcome.target, outcome.undo);
      case 'redone':
        this.given.bringBack(outcome.target);
        return this.begin();
      case 'undone-elsewhere':
        this.given.takeBack(outcome.target);
        return this.begin(outcome.kind);
      case 'unsaved':
        return this.lack(deed, outcome.failure);
      case 'nothing':
        return this.state.set({ notice: outcome.notice });
      case 'overtaken':
        return this.begin(outcome.notice);
    }
  }

  /** Nothing was written. Said, and tried again when asked to, unless the answer has another place to go. */
  private async lack(deed: Deed, failure: StorageFailure): Promise<void> {
    const { shown, pageOnly } = this.state.get();
    const say = (why: StorageFailure) => this.state.set({ unsaved: { deed, failure: why } });
    // Somebody who goes on without saving knows why, and only answers can count on the page alone.
    if (deed.kind !== 'grade' && pageOnly !== null) return this.state.set({ notice: 'not-kept' });
    if (deed.kind !== 'grade' || shown === null || this.replica === null) return say(failure);
    if (failure.code !== 'gone' || this.replica.owner !== 'guest') return say(failure);
    // A guest who signed up a moment ago: the account's replica is about to be opened, and the answer belongs there.
    this.held.keep(deed.rating, shown.card.id, () => say(failure));
  }

  private async step(memory: Memory, eventId: EventId, given: Given | null): Promise<void> {
    const { sitting, replica, preferences } = this;
    if (sitting === null || replica === null || preferences === null) return;
    this.given.add(given);
    const lapses = sitting.memories.get(memory.cardId)?.lapses ?? 0;
    if (!this.whole && !this.state.get().wantsDeck) this.state.set({ wantsDeck: true });
    const stepped = stepSitting(sitting, memory, eventId, given !== null);
    const met = await meetLeech(replica, stepped, lapses, memory, preferences);
    this.sitting = met.sitting;
    if (met.notice !== null) this.state.set({ noticed: this.cards.get(memory.cardId) ?? null });
    const notice = met.notice ?? (given?.rating === 2 && firstTime('hard') ? 'hard' : null);
    if (this.stale || replica.around.now() >= sitting.past.dayEnds) await this.begin(notice);
    else this.show(notice);
  }

  private async stepBack(memory: Memory, target: EventId, undo: EventId | null): Promise<void> {
    this.given.takeBack(target);
    const sitting = this.sitting === null ? null : unstepSitting(this.sitting, memory, target, undo);
    if (sitting === null) return this.begin(null, memory.cardId);
    this.sitting = sitting;
    this.show(null);
  }

  /** Reads the past and starts anew from it; the card that is shown stays where it still holds. */
  private async begin(notice: SessionNotice | null = null, pin: CardId | null = null): Promise<void> {
    const { replica, preferences, writes } = this;
    if (replica === null || preferences === null) return;
    this.stale = false;
    const loaded = await loadStudy(replica, preferences, this.deck);
    if (this.replica !== replica || this.preferences !== preferences) return;
    if (!loaded.ok) return this.state.set({ unsaved: { deed: null, failure: loaded.error } });
    // What was written while the past was being read is not in it.
    if (this.writing || this.writes !== writes) {
      this.stale = true;
      if (!this.writing) await this.begin(notice, pin);
      return;
    }
    // Somebody with a past needs the whole deck to know what is due; a newcomer begins with the first cards.
    if (!this.whole && loaded.value.memories.size > 0) return this.state.set({ begun: true, wantsDeck: true, notice });
    if (this.extraNew === 'ten more') this.extraNew = extraNewCards(loaded.value, preferences.newCardsPerDay);
    this.before ??= structureRecalls([...this.cards.values()], loaded.value, preferences.level);
    const { phase, shown: current, resumed } = this.state.get();
    // The card that came with the page stays only where somebody has turned it over already.
    const shown = phase === 'opening' && current?.revealed !== true && !resumed ? null : current;
    this.sitting = startSitting(this.cards, loaded.value, preferences, this.extraNew, { pin, shown });
    this.show(notice);
    const held = this.held.take(this.state.get().shown?.card.id);
    if (held !== null) await this.grade(held);
  }

  private show(notice: SessionNotice | null): void {
    const { sitting, replica } = this;
    if (sitting === null || replica === null) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const now = replica.around.now();
    const next = nextCard(sitting.session.queue, now);
    const standing = { ...standingOf(sitting, this.given.list.length, this.whole ? null : this.first.left), notice };
    if (next.kind === 'card') {
      const shown = shownCard(this.cards, next.cardId, sitting, this.state.get().shown, now);
      this.state.set({ ...standing, phase: 'card', shown });
      this.timer = setTimeout(() => this.prepare(), afterPaint);
    } else if (next.kind === 'wait') {
      this.state.set({ ...standing, phase: 'waiting', shown: null, wait: next });
      this.timer = setTimeout(() => void this.look(), Math.min(next.showAt - now + 50, 60_000));
    } else void this.finish(standing);
  }

  private prepare(): void {
    const { sitting, replica } = this;
    const { shown } = this.state.get();
    if (sitting === null || replica === null || shown === null) return;
    const next = upcomingCard(sitting.session, shown.card.id, replica.around.now());
    this.state.set({ upcoming: next === null ? null : (this.cards.get(next) ?? null) });
  }

  private async finish(standing: Partial<StudyState>): Promise<void> {
    const { replica, preferences, before, writes } = this;
    if (replica === null || preferences === null) return;
    const end = await endOfSession(replica, [...this.cards.values()], this.given.list, preferences, before ?? []);
    if (this.writes !== writes || this.replica !== replica) return;
    const phase = this.given.list.length === 0 ? 'empty' : 'done';
    if (end.ok) this.state.set({ ...standing, phase, shown: null, result: end.value });
    else this.state.set({ unsaved: { deed: null, failure: end.error } });
  }

  private hear(message: TabMessage, own: boolean): void {
    if (message.kind !== 'cards' || message.owner !== this.replica?.owner) return;
    // What this session writes itself it knows already.
    if (own && this.writing && message.cards.length === 1) return;
    void this.refresh();
  }

  /** Something changed elsewhere: another tab, or another device by way of the server. */
  private async refresh(): Promise<void> {
    const { replica, sitting, writes } = this;
    if (replica === null || sitting === null) return;
    const moved = await movedCards(replica, this.cards.keys(), sitting.memories);
    if (this.writes !== writes || moved.size === 0) return;
    const { shown } = this.state.get();
    const gone = shown !== null && moved.has(shown.card.id);
    if (shown?.revealed === true && !gone) this.stale = true;
    else await this.begin(gone ? 'moved' : null);
  }
}
