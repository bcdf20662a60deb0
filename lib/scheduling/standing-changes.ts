import type { EventId } from '../core/ids';
import type { LogEvent, LoggedEvent, ParamsEvent, RemapEvent, UndoEvent } from '../log/event';
import { compareEvents } from '../log/order';
import { undoneIds } from '../log/undo';
import type { Weights } from './policy';

/** The events that change what other events mean, as far as they stand. */
export interface StandingChanges {
  readonly undone: ReadonlySet<EventId>;
  /** By review, the remap that holds: the last in order that was not undone. */
  readonly remaps: ReadonlyMap<EventId, RemapEvent>;
  /** The last standing change of parameters; null where there is none. */
  readonly params: ParamsEvent | null;
  /** Its weights. */
  readonly weights: Weights | null;
}

export function standingChanges(events: readonly LoggedEvent[]): StandingChanges {
  const changes = new ChangesSeen();
  for (const { event } of events) changes.see(event);
  return changes.standing();
}

/** Collects the events that change what others mean, for whoever looks at every event of a log anyway. */
export class ChangesSeen {
  private readonly undos: UndoEvent[] = [];
  private readonly others: (RemapEvent | ParamsEvent)[] = [];

  see(event: LogEvent): void {
    if (event.kind === 'review') return;
    if (event.kind === 'undo') this.undos.push(event);
    else if (event.kind === 'remap' || event.kind === 'params') this.others.push(event);
  }

  standing(): StandingChanges {
    const undone = undoneIds(this.undos);
    const remaps = new Map<EventId, RemapEvent>();
    let params: ParamsEvent | null = null;
    for (const event of this.others.sort(compareEvents)) {
      if (undone.has(event.id)) continue;
      if (event.kind === 'remap') remaps.set(event.targetId, event);
      else params = event;
    }
    return { undone, remaps, params, weights: params === null ? null : params.weights };
  }
}
