import type { Attempt } from '@/lib/quiz/attempt';
import { parseAttempt } from '@/lib/quiz/parse-attempt';

/** Where a tab keeps how far a quiz is. Only a convenience: what counts are the events in the replica. */
export const keptUnder = (region: string, search: string): string => `quiz ${region}${search}`;

interface Kept {
  readonly contentVersion: string;
  readonly attempt: string;
}

const isKept = (json: unknown): json is Kept =>
  typeof json === 'object' &&
  json !== null &&
  'contentVersion' in json &&
  'attempt' in json &&
  typeof json.attempt === 'string';

/** What this tab kept of a quiz, if it was about the same content. */
export function readAttempt(key: string, contentVersion: string): Attempt | null {
  try {
    const json: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isKept(json) && json.contentVersion === contentVersion ? parseAttempt(json.attempt) : null;
  } catch {
    return null;
  }
}

export function keepAttempt(key: string, contentVersion: string, attempt: Attempt): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ contentVersion, attempt: JSON.stringify(attempt) }));
  } catch {
    // Without storage a reload begins again, which is no reason to stop.
  }
}

export function forgetAttempt(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing is kept where nothing can be kept.
  }
}
