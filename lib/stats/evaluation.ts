import { auc } from './auc';
import { type CalibrationBin, calibration } from './calibration';
import { logLoss } from './log-loss';
import type { Prediction } from './prediction';
import { rmseBins } from './rmse-bins';

/** How well a set of weights foretold the answers of a log. The numbers are null where nothing can be judged. */
export interface Evaluation {
  /** Answers that were judged: those a day or more after another one of the same card. */
  readonly reviews: number;
  readonly logLoss: number | null;
  readonly rmseBins: number | null;
  readonly auc: number | null;
  /** Mean expected recall, and the share that was recalled. */
  readonly predicted: number | null;
  readonly actual: number | null;
  readonly calibration: readonly CalibrationBin[];
}

export function evaluate(predictions: readonly Prediction[]): Evaluation {
  const reviews = predictions.length;
  const share = (sum: number) => (reviews === 0 ? null : sum / reviews);
  return {
    reviews,
    logLoss: logLoss(predictions),
    rmseBins: rmseBins(predictions),
    auc: auc(predictions),
    predicted: share(predictions.reduce((sum, { recall }) => sum + recall, 0)),
    actual: share(predictions.filter(({ recalled }) => recalled).length),
    calibration: calibration(predictions),
  };
}
