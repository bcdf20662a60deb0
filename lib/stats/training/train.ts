import type { Weights } from '../../scheduling/policy';
import type { AnswerHistory } from '../answer-histories';
import { logLoss } from '../log-loss';
import type { Prediction } from '../prediction';
import { predictions } from '../predictions';
import { rmseBins } from '../rmse-bins';
import type { Fit, Fitness, TrainingOutcome } from './outcome';
import { type TrainingItem, trainingItems } from './training-items';
import { areWeights } from './weights';

/** Fewer items than this teach nothing, and fewer than the second only the first stabilities (fsrs-rs and Anki). */
export const fewestItems = 8;
export const fewestForAll = 64;
/** What is learnt from before the rest judges: the earlier four fifths. */
const learntShare = 0.8;

/** The optimiser: weights for these items, which are never empty and in the order of time. */
export type Fitter = (items: readonly TrainingItem[]) => Promise<readonly number[]>;

/**
 * Fits weights to a person's answers and decides whether they are better than those in use.
 * 1. The earlier four fifths of the answers are fitted, and the newest fifth, which the fit has not seen, judges: unless
 *    its log loss is lower than with the weights in use, those stay.
 * 2. All answers are fitted then. These weights are taken if over all answers their log loss is lower than with the
 *    weights in use, else the ones that were judged.
 * All 21 are fitted only where the earlier part alone has 64 items, so that what is judged is what is used.
 */
export async function train(
  histories: readonly AnswerHistory[],
  inUse: Weights,
  fitter: Fitter,
  progress: (share: number) => void = () => {},
): Promise<TrainingOutcome> {
  const items = trainingItems(histories);
  const count = items.length;
  const split = Math.floor(count * learntShare);
  if (count < fewestItems) return { kind: 'too-few', items: count };
  const fit: Fit = split >= fewestForAll ? 'full' : 'initial';
  const before = predictions(histories, inUse);
  const kept = { kind: 'kept', items: count } as const;

  const candidate = await fitted(items.slice(0, split), fit, inUse, fitter);
  if (candidate === null) return { ...kept, why: 'invalid', judged: null };
  progress(0.4);
  const after = predictions(histories, candidate);
  const judged = {
    answers: count - split,
    before: logLoss(before.slice(split)) ?? 0,
    after: logLoss(after.slice(split)) ?? 0,
  };
  if (!(judged.after < judged.before)) return { ...kept, why: 'no-better', judged };

  const refit = await fitted(items, fit, inUse, fitter);
  progress(0.9);
  const whole = refit === null ? null : predictions(histories, refit);
  const was = fitness(before);
  if (refit !== null && whole !== null && fitness(whole).logLoss < was.logLoss)
    return {
      kind: 'fitted',
      items: count,
      fit,
      weights: refit,
      refitted: true,
      judged,
      before: was,
      after: fitness(whole),
    };
  const now = fitness(after);
  return { kind: 'fitted', items: count, fit, weights: candidate, refitted: false, judged, before: was, after: now };
}

const fitness = (of: readonly Prediction[]): Fitness => ({ logLoss: logLoss(of) ?? 0, rmseBins: rmseBins(of) ?? 0 });

/** Fitted weights, or null where they make no sense. */
async function fitted(
  items: readonly TrainingItem[],
  fit: Fit,
  inUse: Weights,
  fitter: Fitter,
): Promise<Weights | null> {
  // From first answers alone fsrs-rs reads only first stabilities.
  const learnt = fit === 'full' ? items : items.filter(({ isFirst }) => isFirst);
  if (learnt.length === 0) return inUse;
  const weights = await fitter(learnt);
  if (!areWeights(weights)) return null;
  return fit === 'full' ? weights : [...weights.slice(0, 4), ...inUse.slice(4)];
}
