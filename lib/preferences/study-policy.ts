import { defaultPolicy } from '../scheduling/default-policy';
import type { Policy } from '../scheduling/policy';
import type { Preferences } from './preferences';

/** What a person's settings mean for scheduling. Weights are not among them: they come from the log. */
export const studyPolicy = (preferences: Pick<Preferences, 'desiredRetention'>): Policy => ({
  ...defaultPolicy,
  desiredRetention: preferences.desiredRetention,
});
