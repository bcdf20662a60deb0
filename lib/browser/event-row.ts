import type { Hlc } from '../core/hlc';
import type { CardId, EventId } from '../core/ids';
import type { LogEvent } from '../log/event';
import { isPending, type LocalEvent } from '../sync/local-event';

/** Which card an event is about: `*` for all (parameters), `?` while the event that it names is not here. */
export type EventCard = CardId | '*' | '?';
export type OrderKey = [Hlc, string, number];

/** An event as the store keeps it: the event and the keys that it is found by. */
export interface EventRow extends LocalEvent {
  readonly id: EventId;
  readonly card: EventCard;
  readonly order: OrderKey;
  /** Present while it waits to be sent: the outbox in the order of the log. */
  readonly waits?: OrderKey;
  /** Present while it is kept aside. */
  readonly kept?: string;
  /** The event that it undoes or remaps. */
  readonly target?: EventId;
}

export const targetOf = (event: LogEvent): EventId | null =>
  event.kind === 'undo' || event.kind === 'remap' ? event.targetId : null;

/** The card that an event names by itself; null when only its target knows. */
export function ownCard(event: LogEvent): EventCard | null {
  if (event.kind === 'params') return '*';
  return event.kind === 'undo' || event.kind === 'remap' ? null : event.cardId;
}

export function eventRow(local: LocalEvent, card: EventCard): EventRow {
  const { event, effectiveAt, serverSeq, aside } = local;
  const order: OrderKey = [event.hlc, event.device, event.seq];
  const target = targetOf(event);
  return {
    id: event.id,
    event,
    effectiveAt,
    serverSeq,
    aside,
    card,
    order,
    ...(isPending(local) ? { waits: order } : {}),
    ...(serverSeq === null && aside !== null ? { kept: aside.code } : {}),
    ...(target === null ? {} : { target }),
  };
}
