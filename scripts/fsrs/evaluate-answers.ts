import { defaultPolicy } from '../../lib/scheduling/default-policy';
import type { Weights } from '../../lib/scheduling/policy';
import { standingChanges } from '../../lib/scheduling/standing-changes';
import { answerHistories } from '../../lib/stats/answer-histories';
import { type Evaluation, evaluate } from '../../lib/stats/evaluation';
import { predictions } from '../../lib/stats/predictions';
import type { Answers } from './read-answers';

export interface EvaluatedAnswers extends Evaluation {
  readonly weights: { readonly from: 'given' | 'log' | 'published'; readonly values: Weights };
}

/** Unlike in a replay, weights that were given win over those of the log: they are what the question is about. */
export function evaluateAnswers({ events, policy }: Answers): EvaluatedAnswers {
  const ofLog = standingChanges(events).weights;
  const given = policy.weights !== defaultPolicy.weights;
  const values = given ? policy.weights : (ofLog ?? policy.weights);
  const from = given ? 'given' : ofLog === null ? 'published' : 'log';
  return { ...evaluate(predictions(answerHistories(events), values)), weights: { from, values } };
}
