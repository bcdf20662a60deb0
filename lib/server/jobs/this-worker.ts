import { database } from '@/db/client';
import { logProblem } from '../log-problem';
import { newHolder } from '../new-id';
import { runTraining } from '../training/run-training';
import { startWorker, type Worker } from './worker';

const slot = Symbol.for('retinaculum.worker');
const shared: typeof globalThis & { [slot]?: Worker } = globalThis;

/** The worker of this process, from its start until it is told to end. */
export function startThisWorker(): void {
  const now = Date.now;
  shared[slot] ??= startWorker({
    db: database(),
    runners: { 'train-parameters': runTraining },
    holder: newHolder(now()),
    now,
    report: (cause) => logProblem(null, cause),
  });
  const stop = () => void shared[slot]?.stop().catch((cause: unknown) => logProblem(null, cause));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
}

/** Looks for work now instead of at the next turn. */
export const wakeWorker = (): void => shared[slot]?.wake();
