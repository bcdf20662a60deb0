import type { CardId, EventId } from '../core/ids';
import type { LogEvent } from '../log/event';

/**
 * Which cards to replay when an event arrives: those that it may change, wherever it sorts. `all` after a change of
 * parameters, which holds for the whole history. An undo or remap whose target is not here yet touches nothing: its
 * target will, when it comes.
 */
export function cardsTouchedBy(
  event: LogEvent,
  lookup: (id: EventId) => LogEvent | undefined,
): readonly CardId[] | 'all' {
  const seen = new Set<EventId>();
  let at: LogEvent | undefined = event;
  while (at !== undefined && (at.kind === 'undo' || at.kind === 'remap') && !seen.has(at.id)) {
    seen.add(at.id);
    at = lookup(at.targetId);
  }
  if (at === undefined || at.kind === 'undo' || at.kind === 'remap') return [];
  return at.kind === 'params' ? 'all' : [at.cardId];
}
