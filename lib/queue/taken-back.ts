import type { CardId, DeviceId, EventId } from '../core/ids';
import type { LogEvent } from '../log/event';
import { undoneIds } from '../log/undo';

/** An undo that can itself be undone. */
export interface TakenBack {
  readonly undo: EventId;
  /** What it took back. */
  readonly target: EventId;
  readonly cardId: CardId;
}

/** What somebody does with a card while studying, which undo takes back. */
export const canBeUndone = (event: LogEvent): boolean =>
  event.kind === 'bury' ||
  (event.kind === 'suspend' && event.suspended) ||
  (event.kind === 'review' && event.mode === 'study');

/** What was done on a device and stands, oldest first: what undo takes back, from the end. */
export function undoable(events: readonly LogEvent[], device: DeviceId): readonly LogEvent[] {
  const undone = undoneIds(events);
  return events.filter((event) => event.device === device && !undone.has(event.id) && canBeUndone(event));
}

/**
 * What redo brings back, from the end: the undos of this device that stand and after which it did nothing else.
 * @param events in the order of the log
 */
export function redoable(events: readonly LogEvent[], device: DeviceId): readonly TakenBack[] {
  const undone = undoneIds(events);
  const held = new Map(events.map((event) => [event.id, event]));
  const found: TakenBack[] = [];
  for (const event of [...events].reverse()) {
    if (event.device !== device) continue;
    if (event.kind !== 'undo') break;
    const target = held.get(event.targetId);
    // An undo of an undo is a redo, and what was redone cannot be redone again.
    if (undone.has(event.id) || target === undefined || !canBeUndone(target) || !('cardId' in target)) continue;
    found.push({ undo: event.id, target: target.id, cardId: target.cardId });
  }
  return found.reverse();
}
