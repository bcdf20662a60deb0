import type { Job } from '@/db/rows/job-row';
import { parseOutcome } from '@/lib/stats/training/parse-outcome';
import type { TrainingState } from '@/lib/stats/training/training-state';

/** What an owner is told of their newest training. */
export function trainingState(job: Job | null, canTrain: boolean): TrainingState {
  const base = { v: 1, available: canTrain } as const;
  if (job === null) return { ...base, training: null };
  const { state, progress, createdAt, updatedAt, errorCode } = job;
  if (state === 'waiting' || state === 'running') return { ...base, training: { state, progress, askedAt: createdAt } };
  const outcome = state === 'done' ? parseOutcome(job.result) : null;
  if (outcome === null)
    return {
      ...base,
      training: { state: 'failed', code: errorCode ?? 'invalid-result', askedAt: createdAt, endedAt: updatedAt },
    };
  return { ...base, training: { state: 'done', outcome, askedAt: createdAt, endedAt: updatedAt } };
}
