import type { Preferences } from '../preferences/preferences';
import { sessionPolicy } from '../preferences/session-policy';
import { studyPolicy } from '../preferences/study-policy';
import { mappingVersion, type QuizAnswer, quizRating } from '../quiz/evidence';
import { defaultWeights } from '../scheduling/default-weights';
import { retrievability } from '../scheduling/retrievability';
import { calendarOf } from './load-study';
import { readMemories } from './read-memories';
import { type AnswerDraft, recordAnswer } from './record-answer';
import type { Replica } from './replica';
import type { StorageFailure } from './storage-failure';

/** One answer as the quiz knows it; what memory makes of it is decided when the card's memory has been read. */
export interface ReviewIntent {
  readonly answer: Omit<QuizAnswer, 'recall'>;
  readonly draft: Omit<AnswerDraft, 'rating' | 'mode' | 'mappingVersion'>;
}

/** Writes one answer on this device; it is sent by itself when somebody is signed in. @returns why it could not, or null */
export async function recordQuizAnswer(
  replica: Replica,
  preferences: Preferences,
  { answer, draft }: ReviewIntent,
): Promise<StorageFailure | null> {
  const memories = await readMemories(replica, [draft.cardId]);
  if (!memories.ok) return memories.error;
  const memory = memories.value.get(draft.cardId);
  const recall = memory === undefined ? null : retrievability(memory, { at: Date.now() }, defaultWeights);
  const rating = quizRating({ ...answer, recall });
  const written = await recordAnswer(
    replica,
    { ...draft, rating, mode: 'quiz', mappingVersion },
    {
      policy: sessionPolicy(preferences, null),
      retained: studyPolicy(preferences),
      calendar: calendarOf(preferences, replica),
    },
  );
  return written.ok ? null : written.error;
}
