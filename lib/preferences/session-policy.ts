import type { Policy } from '../scheduling/policy';
import type { Preferences } from './preferences';
import { studyPolicy } from './study-policy';

/**
 * What an answer is scheduled with on a device: all of a person's settings, and the deck's own over them. What differs
 * from `studyPolicy` is frozen in the answer, so that nobody who replays it has to know them.
 */
export const sessionPolicy = (preferences: Preferences, deck: string | null): Policy => ({
  ...studyPolicy(preferences),
  desiredRetention: (deck === null ? undefined : preferences.deckRetention[deck]) ?? preferences.desiredRetention,
  maximumInterval: preferences.maximumInterval,
  learningSteps: preferences.learningSteps,
  relearningSteps: preferences.relearningSteps,
});
