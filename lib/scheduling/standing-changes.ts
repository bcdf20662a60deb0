import type { EventId } from '../core/ids';
import type { LoggedEvent, ParamsEvent, RemapEvent, UndoEvent } from '../log/event';
import { compareEvents } from '../log/order';
import { undoneIds } from '../log/undo';
import type { Weights } from './policy';

/** The events that change what other events mean, as far as they stand. */
export interface StandingChanges {
  readonly undone: ReadonlySet<EventId>;
  /** By review, the remap that holds: the last in order that was not undone. */
  readonly remaps: ReadonlyMap<EventId, RemapEvent>;
  /** Of the last standing change of parameters; null where there is none. */
  readonly weights: Weights | null;
}

export function standingChanges(events: readonly LoggedEvent[]): StandingChanges {
  const undos: UndoEvent[] = [];
  const changes: (RemapEvent | ParamsEvent)[] = [];
  for (const { event } of events) {
    if (event.kind === 'undo') undos.push(event);
    else if (event.kind === 'remap' || event.kind === 'params') changes.push(event);
  }
  const undone = undoneIds(undos);
  const remaps = new Map<EventId, RemapEvent>();
  let params: ParamsEvent | null = null;
  for (const event of changes.sort(compareEvents)) {
    if (undone.has(event.id)) continue;
    if (event.kind === 'remap') remaps.set(event.targetId, event);
    else params = event;
  }
  return { undone, remaps, weights: params === null ? null : params.weights };
}
