import type { Database } from '@/db/database';
import {
  claimJob,
  finishJob,
  hasOpenJob,
  mostAttempts,
  postponeJob,
  putJobAside,
  releaseJob,
  renewJob,
} from '@/db/queries/jobs';
import type { Job, JobKind } from '@/db/rows/job-row';
import { type Instant, minute } from '@/lib/core/time';
import { JobFailure } from './job-failure';

/** Does one job; rejects with a `JobFailure` for what another try cannot mend. */
export type Runner = (job: Job, steps: RunnerSteps) => Promise<unknown>;

export interface RunnerSteps {
  /** Ended when the server stops or the job turns out to be somebody else's: whatever runs must end soon. */
  readonly signal: AbortSignal;
  /** 0 to 1; told now and then. */
  readonly progress: (share: number) => void;
}

export interface WorkerOptions {
  readonly db: Database;
  readonly runners: Readonly<Record<JobKind, Runner>>;
  /** This process among all that work on the same database. */
  readonly holder: string;
  readonly now: () => Instant;
  /** How long a job may be silent before others take it over. */
  readonly leaseMs?: number;
  /** How often to look for work that other processes were asked for. */
  readonly lookEveryMs?: number;
  /** Between two jobs, so that a long queue never fills the disk's time. */
  readonly restMs?: number;
  readonly report: (cause: unknown) => void;
}

export interface Worker {
  /** There is new work. */
  readonly wake: () => void;
  /** Gives back what was begun. Resolves when nothing runs any more. */
  readonly stop: () => Promise<void>;
}

/** Does one job after the other, the oldest first, until it is stopped. */
export function startWorker(options: WorkerOptions): Worker {
  const { db, holder, now, leaseMs = minute, lookEveryMs = 15_000, restMs = 250, report } = options;
  let timer: NodeJS.Timeout | null = null;
  let busy: Promise<void> | null = null;
  const stopping = new AbortController();

  const lookIn = (ms: number) => {
    if (stopping.signal.aborted) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(look, ms);
    // Waiting for work must not keep a process alive that has nothing else to do.
    timer.unref();
  };

  const look = () => {
    if (busy !== null || stopping.signal.aborted) return;
    busy = doOne()
      .catch((cause: unknown) => {
        report(cause);
        return false;
      })
      .then((worked) => {
        busy = null;
        lookIn(worked ? restMs : lookEveryMs);
      });
  };

  const doOne = async (): Promise<boolean> => {
    if (!(await hasOpenJob(db.query, now()))) return false;
    const claimed = await claimJob(db, holder, now(), now() + leaseMs);
    if (claimed === null) return false;
    await carryOut(claimed);
    return true;
  };

  const carryOut = async (job: Job): Promise<void> => {
    const lost = new AbortController();
    let share = 0;
    const beat = setInterval(() => {
      renewJob(db, job, holder, share, now(), now() + leaseMs).then(
        (held) => held || lost.abort(),
        (cause: unknown) => report(cause),
      );
    }, leaseMs / 3);
    const signal = AbortSignal.any([stopping.signal, lost.signal]);
    const progress = (told: number) => {
      share = Math.min(1, Math.max(0, told));
    };
    try {
      const result = await options.runners[job.kind](job, { signal, progress });
      if (!lost.signal.aborted) await finishJob(db, job, holder, result, now());
    } catch (cause) {
      if (lost.signal.aborted) return;
      if (stopping.signal.aborted) await releaseJob(db, job, holder, now());
      else await failed(job, cause);
    } finally {
      clearInterval(beat);
    }
  };

  const failed = async (job: Job, cause: unknown): Promise<void> => {
    const code = cause instanceof JobFailure ? cause.code : 'crashed';
    const isFinal = cause instanceof JobFailure && cause.isFinal;
    report(cause);
    if (isFinal || job.attempts >= mostAttempts) await putJobAside(db, job, holder, code, now());
    else await postponeJob(db, job, holder, now() + job.attempts * minute, now());
  };

  lookIn(0);
  return {
    wake: () => lookIn(0),
    stop: async () => {
      stopping.abort();
      if (timer !== null) clearTimeout(timer);
      await busy;
    },
  };
}
