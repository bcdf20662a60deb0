import type { Instant } from '../core/time';
import { backOff } from '../sync/back-off';
import type { RoundEnd, Transport } from './exchange';
import type { Replica } from './replica';
import { syncRound } from './sync-round';

export interface SyncLoop {
  /** Asks for a round soon; several wishes become one. `now` skips the waiting, after a failure as well. */
  readonly wish: (when: 'soon' | 'now') => void;
  readonly stop: () => void;
}

export interface LoopReport {
  readonly sending: () => void;
  readonly repairing: () => void;
  /** How much of a long log is here. */
  readonly progress: (have: number, of: number) => void;
  readonly ended: (end: RoundEnd, nextTry: Instant | null) => void;
}

/** After an answer, so that a run of quick answers travels together. */
const soon = 1_500;
/** Another tab has the lock; it may be about to close. */
const otherTab = 15_000;

/** Runs rounds for one replica while its page is open: on wish, and again after failures, ever more slowly. */
export function startSyncLoop(replica: Replica, transport: Transport, report: LoopReport): SyncLoop {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let due = Number.POSITIVE_INFINITY;
  let running = false;
  let again = false;
  let stopped = false;
  let failures = 0;

  const plan = (delay: number) => {
    const at = replica.around.now() + delay;
    if (stopped || at >= due) return;
    if (timer !== null) clearTimeout(timer);
    due = at;
    timer = setTimeout(() => void run(), delay);
  };

  const run = async () => {
    timer = null;
    due = Number.POSITIVE_INFINITY;
    if (running || stopped) return;
    running = true;
    again = false;
    report.sending();
    const end = await syncRound(replica, transport, {
      repairing: report.repairing,
      progress: report.progress,
    });
    running = false;
    if (stopped) return;
    const wait = waitAfter(end);
    report.ended(end, wait === null ? null : replica.around.now() + wait);
    if (wait !== null) plan(wait);
    if (again && failures === 0) plan(soon);
  };

  const waitAfter = (end: RoundEnd): number | null => {
    if (end.kind === 'refused' || end.kind === 'offline' || end.kind === 'inconsistent') {
      failures += 1;
      return backOff(failures, replica.around.random, end.kind === 'refused' ? end.retryAfter : 0);
    }
    failures = 0;
    return end.kind === 'busy' ? otherTab : null;
  };

  return {
    wish: (when) => {
      if (running) again = true;
      else if (when === 'now') plan(0);
      else if (failures === 0) plan(soon);
    },
    stop: () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
