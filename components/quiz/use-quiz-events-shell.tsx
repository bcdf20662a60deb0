'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerDraft } from '@/lib/browser/record-answer';
import type { StorageFailure } from '@/lib/browser/storage-failure';
import { mappingVersion, type QuizAnswer, quizRating } from '@/lib/quiz/evidence';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { retrievability } from '@/lib/scheduling/retrievability';
import { type Recorder, useRecorder } from '../sync/use-recorder';

/** One answer as the quiz knows it; what memory makes of it is decided when the card's memory has been read. */
export interface ReviewIntent {
  readonly answer: Omit<QuizAnswer, 'recall'>;
  readonly draft: Omit<AnswerDraft, 'rating' | 'mode' | 'mappingVersion'>;
}

async function write(recorder: Recorder, { answer, draft }: ReviewIntent): Promise<StorageFailure | null> {
  const memories = await recorder.memories([draft.cardId]);
  if (!memories.ok) return memories.error;
  const memory = memories.value.get(draft.cardId);
  const recall = memory === undefined ? null : retrievability(memory, { at: Date.now() }, defaultWeights);
  const rating = quizRating({ ...answer, recall });
  const written = await recorder.record({ ...draft, rating, mode: 'quiz', mappingVersion });
  return written.ok ? null : written.error;
}

/**
 * Answers become review events on this device, one after the other. They wait while the replica is being opened; after a
 * failure they wait for `retry`, and the quiz goes on meanwhile.
 */
export function useQuizEvents() {
  const recorder = useRecorder();
  const waiting = useRef<ReviewIntent[]>([]);
  const busy = useRef(false);
  const [failure, setFailure] = useState<StorageFailure | null>(null);

  const drain = useCallback(async () => {
    if (recorder === null || busy.current) return;
    busy.current = true;
    for (let next = waiting.current[0]; next !== undefined; next = waiting.current[0]) {
      const failed = await write(recorder, next);
      setFailure(failed);
      if (failed !== null) break;
      waiting.current.shift();
    }
    busy.current = false;
  }, [recorder]);

  useEffect(() => {
    void drain();
  }, [drain]);

  const recordReview = useCallback(
    (intent: ReviewIntent) => {
      waiting.current.push(intent);
      void drain();
    },
    [drain],
  );
  return { recordReview, failure, retry: () => void drain(), dismiss: () => setFailure(null) };
}
