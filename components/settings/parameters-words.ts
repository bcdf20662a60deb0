import type { Instant } from '@/lib/core/time';
import type { Evaluation } from '@/lib/stats/evaluation';
import { fewestItems } from '@/lib/stats/training/train';
import type { Training } from '@/lib/stats/training/training-state';
import { percent } from './percent';

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
export const onDay = (at: Instant): string => dates.format(at);

const answers = (count: number): string => (count === 1 ? '1 answer' : `${count.toLocaleString('en-GB')} answers`);
const days = (count: number): string => (count === 1 ? '1 day' : `${count.toLocaleString('en-GB')} days`);

/** Fewer say nothing about how well recall is foretold. */
const enoughToJudge = 20;
const enoughToTrust = 1_000;

/** How far expected and actual recall lie apart, in a few words. */
export function verdict({ reviews, predicted, actual }: Evaluation): string {
  if (reviews < enoughToJudge || predicted === null || actual === null) return 'Nothing to compare yet';
  const points = Math.round((predicted - actual) * 100);
  if (Math.abs(points) <= 2) return 'Within two points';
  return `${Math.abs(points)} points too ${points > 0 ? 'hopeful' : 'cautious'}`;
}

/** Expected against actual, in a sentence. */
export function calibrationSentence({ reviews, predicted, actual }: Evaluation): string {
  if (reviews < enoughToJudge || predicted === null || actual === null)
    return `It takes ${enoughToJudge} answers that come a day or more after another one of the same card; there ${reviews === 1 ? 'is' : 'are'} ${reviews}.`;
  const caution =
    reviews < enoughToTrust ? ` Fewer than ${enoughToTrust.toLocaleString('en-GB')} answers say it loosely.` : '';
  return `Of ${answers(reviews)} it expected ${percent(predicted)} to be recalled, and ${percent(actual)} were.${caution}`;
}

/** Two measures of a set, beside those of the published values where it is another one. */
export function measuresSentence(own: Evaluation, published: Evaluation | null): string | null {
  if (own.logLoss === null || own.rmseBins === null) return null;
  const of = (set: Evaluation) => `log loss ${fixed(set.logLoss)}, RMSE ${fixed(set.rmseBins)}`;
  if (published === null) return `As numbers, lower is better: ${of(own)}.`;
  return `As numbers, lower is better: ${of(own)}; with the published values ${of(published)}.`;
}

/** What a set does to intervals, beside the published values. */
export function intervalsSentence(own: readonly number[], published: readonly number[]): string {
  const [ownFirst = 1, , ownThird = 1] = own;
  const [first = 1, , third = 1] = published;
  if (ownFirst === first && ownThird === third)
    return `A card that is Good each time comes back after ${days(first)} and, after the third time, ${days(third)}.`;
  return `A card that is Good each time comes back after ${days(ownFirst)} (published: ${days(first)}) and, after the third time, after ${days(ownThird)} (published: ${days(third)}).`;
}

/** What came of the newest training, or how it stands. */
export function trainingSentence(training: Training | null): string | null {
  if (training === null) return null;
  if (training.state !== 'done' && training.state !== 'failed')
    return training.state === 'waiting'
      ? 'Waiting for its turn. You can leave; it goes on without you.'
      : `Fitting, ${percent(training.progress)} done. You can leave; it goes on without you.`;
  const when = onDay(training.endedAt);
  if (training.state === 'failed')
    return `The fitting of ${when} did not come to an end. What is in use stays in use; it can be tried again.`;
  const { outcome } = training;
  if (outcome.kind === 'too-few')
    return `On ${when} there were ${answers(outcome.items)} to learn from; it takes ${fewestItems}, each a day or more after another one of the same card.`;
  if (outcome.kind === 'kept' && outcome.judged === null)
    return `The fitting of ${when} made no sense and was dropped. What is in use stays in use.`;
  if (outcome.kind === 'kept')
    return `On ${when} a fit to ${answers(outcome.items)} foretold the newest fifth no better than what is in use, so nothing changed.`;
  const what = outcome.fit === 'initial' ? 'First intervals were' : 'Everything was';
  return `${what} fitted on ${when} to ${answers(outcome.items)}. On the newest fifth, not learnt from, log loss went from ${fixed(outcome.judged.before)} to ${fixed(outcome.judged.after)}.`;
}

export const fixed = (value: number | null): string => (value === null ? 'none' : value.toFixed(3));
