import { env } from '@/lib/env/env';
import { JobFailure } from '../jobs/job-failure';
import type { Runner } from '../jobs/worker';
import { askTrainer } from './trainer';

/** The job of training: a process that reads the owner's log, fits, judges and says what came of it. */
export const runTraining: Runner = async ({ accountId }, { signal, progress }) => {
  const { databaseUrl, databaseAuthToken } = env();
  const order = { kind: 'train', accountId, databaseUrl, databaseAuthToken } as const;
  const trained = await askTrainer(order, { signal, progress });
  if (trained.kind !== 'outcome') throw new JobFailure('unavailable', true);
  return trained.outcome;
};
