import type { AnswerTerms } from '../log/event';
import { defaultPolicy } from './default-policy';
import type { Policy } from './policy';

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/**
 * What has to be frozen in an answer so that every replay computes with the terms that held: whatever `retained` does
 * not say by itself. Nothing where nobody has set anything.
 * @param retained the policy that replay starts from: the default one with the person's own retention
 */
export function termsOf(policy: Policy, retained: Policy): AnswerTerms | null {
  const terms: AnswerTerms = {
    ...(policy.desiredRetention === retained.desiredRetention ? {} : { retention: policy.desiredRetention }),
    ...(policy.maximumInterval === defaultPolicy.maximumInterval ? {} : { longest: policy.maximumInterval }),
    ...(same(policy.learningSteps, defaultPolicy.learningSteps) ? {} : { steps: policy.learningSteps }),
    ...(same(policy.relearningSteps, defaultPolicy.relearningSteps) ? {} : { relearning: policy.relearningSteps }),
  };
  return Object.keys(terms).length === 0 ? null : terms;
}

/** The policy that held for an answer. */
export function onTerms(retained: Policy, terms: AnswerTerms | undefined): Policy {
  if (terms === undefined) return retained;
  const { retention, longest, steps, relearning } = terms;
  return {
    ...retained,
    ...(retention === undefined ? {} : { desiredRetention: retention }),
    ...(longest === undefined ? {} : { maximumInterval: longest }),
    ...(steps === undefined ? {} : { learningSteps: steps }),
    ...(relearning === undefined ? {} : { relearningSteps: relearning }),
  };
}
