import type { CardId, EventId } from '../core/ids';
import type { LoggedEvent } from '../log/event';
import { ChangesSeen, type StandingChanges } from './standing-changes';

/**
 * Takes a log apart by cards, so that a long one can be replayed a part at a time and others get their turn in between.
 * Each part is what `replayLog` asks for of its cards, with the weights that hold for all of them.
 */
export class LogParts {
  private readonly events = new Map<CardId, LoggedEvent[]>();
  /** By event, the card it speaks of; null where it speaks of none, as far as that has been looked at. */
  private readonly cardOf = new Map<EventId, CardId | null>();
  private readonly naming = new Map<EventId, { readonly target: EventId; readonly logged: LoggedEvent }>();
  private readonly changes = new ChangesSeen();

  /** In any order. */
  add(logged: LoggedEvent): void {
    const { event } = logged;
    this.changes.see(event);
    if ('targetId' in event) this.naming.set(event.id, { target: event.targetId, logged });
    else if ('cardId' in event) {
      this.cardOf.set(event.id, event.cardId);
      this.addTo(event.cardId, logged);
    }
  }

  standing(): StandingChanges {
    return this.changes.standing();
  }

  /**
   * The parts, once all is added. An undo or remap that names nothing of any card is in none.
   * @param most events in a part, where it has more than one card
   */
  *parts(most: number): Generator<readonly LoggedEvent[]> {
    for (const { target, logged } of this.naming.values()) {
      const card = this.cardNamed(target);
      if (card !== null) this.addTo(card, logged);
    }
    this.naming.clear();
    let part: LoggedEvent[] = [];
    for (const own of this.events.values()) {
      if (part.length > 0 && part.length + own.length > most) {
        yield part;
        part = [];
      }
      for (const logged of own) part.push(logged);
    }
    if (part.length > 0) yield part;
  }

  private addTo(card: CardId, logged: LoggedEvent): void {
    const own = this.events.get(card);
    if (own === undefined) this.events.set(card, [logged]);
    else own.push(logged);
  }

  /** Follows what names what to the end. Each step is taken once for the whole log, and a forged circle leads nowhere. */
  private cardNamed(target: EventId): CardId | null {
    const path: EventId[] = [];
    let at = target;
    for (;;) {
      const known = this.cardOf.get(at);
      const next = known === undefined ? this.naming.get(at)?.target : undefined;
      if (next === undefined) {
        const card = known ?? null;
        for (const id of path) this.cardOf.set(id, card);
        return card;
      }
      this.cardOf.set(at, null);
      path.push(at);
      at = next;
    }
  }
}
