import { parseTrainingState } from '../stats/training/parse-training-state';
import type { TrainingState } from '../stats/training/training-state';

const longestWait = 30_000;

/** What the server says; null without a network, without a session, and for anything that is no answer. */
async function ask(init: RequestInit): Promise<TrainingState | null> {
  if (!navigator.onLine) return null;
  try {
    const signal = AbortSignal.timeout(longestWait);
    const response = await fetch('/api/training', { ...init, cache: 'no-store', signal });
    return response.ok ? parseTrainingState(await response.json()) : null;
  } catch {
    return null;
  }
}

/** How this person's newest training stands. */
export const readTraining = (): Promise<TrainingState | null> => ask({ method: 'GET' });

/** Asks for a training: because the rule says it is due (the server knows whether it is), or because the person asked. */
export const askTraining = (why: 'due' | 'asked'): Promise<TrainingState | null> =>
  ask({
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ v: 1, why }),
  });
