import type { EventId } from '../core/ids';
import type { LogEvent } from './event';
import { compareEvents } from './order';

/**
 * The ids that are undone. An event is undone when at least one undo of it stands; an undo falls when it is itself undone.
 * Undo wins wherever it sorts, so the answer does not depend on the order of arrival. Targets that are not here (yet)
 * change nothing. A cycle cannot be built honestly (ids are made before they can be named). A forged one is found undone
 * in part, the same part everywhere; it cannot matter, because each undo names one event, and those name one another.
 */
export function undoneIds(events: Iterable<LogEvent>): ReadonlySet<EventId> {
  const undosOf = new Map<EventId, EventId[]>();
  const undos = [...events].filter((event) => event.kind === 'undo').sort(compareEvents);
  for (const undo of undos) {
    const list = undosOf.get(undo.targetId);
    if (list === undefined) undosOf.set(undo.targetId, [undo.id]);
    else list.push(undo.id);
  }
  const decided = new Map<EventId, boolean>();
  const isUndone = (root: EventId): boolean => {
    // Explicit stack: a chain of a hundred thousand redos must not overflow the call stack.
    const stack: EventId[] = [root];
    const open = new Set<EventId>();
    while (stack.length > 0) {
      const id = stack[stack.length - 1];
      if (id === undefined) break;
      if (decided.has(id)) {
        stack.pop();
        continue;
      }
      open.add(id);
      const waiting = (undosOf.get(id) ?? []).filter((undo) => !decided.has(undo) && !open.has(undo));
      if (waiting.length > 0) {
        stack.push(...waiting);
        continue;
      }
      decided.set(
        id,
        (undosOf.get(id) ?? []).some((undo) => decided.get(undo) !== true),
      );
      open.delete(id);
      stack.pop();
    }
    return decided.get(root) === true;
  };
  const undone = new Set<EventId>();
  for (const target of undosOf.keys()) if (isUndone(target)) undone.add(target);
  return undone;
}
