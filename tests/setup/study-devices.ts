import { firstHlc, type Hlc, observe, tick } from '../../lib/core/hlc';
import type { CardId, EventId } from '../../lib/core/ids';
import { type Calendar, minute, offsetAt, studyDayAtOffset } from '../../lib/core/time';
import type { EventBase, LogEvent, LoggedEvent, Rating } from '../../lib/log/event';
import { undoneIds } from '../../lib/log/undo';
import { applyAnswer } from '../../lib/scheduling/apply-answer';
import { applyEvent } from '../../lib/scheduling/apply-event';
import { cardsTouchedBy } from '../../lib/scheduling/cards-touched-by';
import { type Memory, newMemory } from '../../lib/scheduling/memory';
import { momentOf } from '../../lib/scheduling/moment';
import type { Policy } from '../../lib/scheduling/policy';
import { replayLog } from '../../lib/scheduling/replay-log';
import { standingChanges } from '../../lib/scheduling/standing-changes';
import { testDevice, testEventId } from './events';

/**
 * A device that behaves: it stamps as the log asks, promises what it previews, and keeps its memories up to date the
 * cheap way. Its clock may be wrong.
 */
export class StudyDevice {
  readonly log = new Map<EventId, LoggedEvent>();
  readonly memories = new Map<CardId, Memory>();
  #seq = 0;
  #hlc: Hlc = firstHlc;

  constructor(
    readonly number: number,
    readonly base: Policy,
    readonly calendar: Calendar,
    readonly clockError = 0,
  ) {}

  get policy(): Policy {
    const { weights } = standingChanges([...this.log.values()]);
    return weights === null ? this.base : { ...this.base, weights };
  }

  memory(card: CardId): Memory {
    return this.memories.get(card) ?? newMemory(card);
  }

  answer(card: CardId, rating: Rating | null, now: number): LogEvent {
    const before = this.memory(card);
    const stamp = this.#stamp(now);
    const due =
      rating === null ? null : applyAnswer(before, rating, momentOf(stamp.at, this.calendar), this.policy).due;
    return this.#write({
      ...stamp,
      kind: 'review',
      cardId: card,
      factIds: [],
      rating,
      mode: 'study',
      durationMs: 5_000,
      chosenDue: due,
      prevEventId: before.lastEventId,
      contentVersion: 'test',
      mappingVersion: 0,
    });
  }

  reset = (cardId: CardId, now: number) => this.#write({ ...this.#stamp(now), kind: 'reset', cardId });
  suspend = (cardId: CardId, suspended: boolean, now: number) =>
    this.#write({ ...this.#stamp(now), kind: 'suspend', cardId, suspended });
  bury(cardId: CardId, now: number): LogEvent {
    const stamp = this.#stamp(now);
    return this.#write({
      ...stamp,
      kind: 'bury',
      cardId,
      untilDay: momentOf(now + 24 * 60 * minute, this.calendar).day,
    });
  }
  undo = (targetId: EventId, now: number) => this.#write({ ...this.#stamp(now), kind: 'undo', targetId });
  remap = (targetId: EventId, rating: Rating | null, now: number) =>
    this.#write({ ...this.#stamp(now), kind: 'remap', targetId, rating, mappingVersion: 1 });
  params = (weights: readonly number[], now: number) => this.#write({ ...this.#stamp(now), kind: 'params', weights });

  /** What stands on this device and is not itself an undo, the latest last. */
  standing(): readonly LogEvent[] {
    const events = [...this.log.values()].map(({ event }) => event);
    const undone = undoneIds(events);
    return events.filter((event) => event.kind !== 'undo' && !undone.has(event.id));
  }

  receive(events: Iterable<LoggedEvent>): void {
    const fresh = [...events].filter(({ event }) => !this.log.has(event.id));
    for (const logged of fresh) {
      this.log.set(logged.event.id, logged);
      this.#hlc = observe(this.#hlc, logged.event.hlc);
    }
    for (const { event } of fresh) this.#replay(event);
  }

  #stamp(now: number): EventBase {
    const at = now + this.clockError;
    this.#seq += 1;
    this.#hlc = tick(this.#hlc, at);
    const tzOffset = offsetAt(at, this.calendar.zone);
    return {
      v: 1,
      id: testEventId(this.number, this.#seq),
      device: testDevice(this.number),
      seq: this.#seq,
      hlc: this.#hlc,
      at,
      zone: this.calendar.zone,
      tzOffset,
      rollover: this.calendar.rollover,
      studyDay: studyDayAtOffset(at, tzOffset, this.calendar.rollover),
    };
  }

  #write(event: LogEvent): LogEvent {
    const logged = { event, effectiveAt: event.at, serverSeq: null };
    const policy = this.policy;
    this.log.set(event.id, logged);
    const card = 'cardId' in event ? event.cardId : null;
    const next = card === null ? null : applyEvent(this.memory(card), logged, policy);
    if (next === null) this.#replay(event);
    else if (next.lastEventId !== null) this.memories.set(next.cardId, next);
    return event;
  }

  #replay(event: LogEvent): void {
    const touched = cardsTouchedBy(event, (id) => this.log.get(id)?.event);
    const only = touched === 'all' ? undefined : new Set(touched);
    const replayed = replayLog(this.log.values(), this.base, only);
    if (touched === 'all') this.memories.clear();
    else for (const card of touched) this.memories.delete(card);
    for (const [card, memory] of replayed) this.memories.set(card, memory);
  }
}
