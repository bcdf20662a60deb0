import { ok, type Result } from '../core/result';
import type { Calendar } from '../core/time';
import type { TrainingState } from '../stats/training/training-state';
import { changeParameters } from './change-parameters';
import type { Replica } from './replica';
import type { StorageFailure } from './storage-failure';

/**
 * Writes accepted weights into the log, as this device's own event. After a sync only: then this device knows whether
 * another one was first. Where two are at the very same time, both write the same weights, which is as if one had.
 */
export async function takeOverTraining(
  replica: Replica,
  state: TrainingState | null,
  calendar: Calendar,
): Promise<Result<boolean, StorageFailure>> {
  const training = state?.training ?? null;
  if (training === null || training.state !== 'done' || training.outcome.kind !== 'fitted') return ok(false);
  return changeParameters(replica, training.outcome.weights, calendar, true);
}
