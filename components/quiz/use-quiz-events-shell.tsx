'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewIntent } from '@/lib/browser/record-quiz-answer';
import { type StorageFailure, storageFailure } from '@/lib/browser/storage-failure';
import { quizModule } from '@/lib/browser/tab';
import { useBrowserState } from '../sync/use-browser-state';

export type { ReviewIntent } from '@/lib/browser/record-quiz-answer';

/**
 * Answers become review events on this device, one after the other. They wait while the replica is being opened; after a
 * failure they wait for `retry`, and the quiz goes on meanwhile.
 */
export function useQuizEvents() {
  const { replica, preferences } = useBrowserState();
  const waiting = useRef<ReviewIntent[]>([]);
  const busy = useRef(false);
  const [failure, setFailure] = useState<StorageFailure | null>(null);

  useEffect(() => {
    // Not part of the page, which is answered sooner without; here by the time of the first answer.
    void quizModule().catch(() => {});
  }, []);

  const drain = useCallback(async () => {
    if (replica === null || busy.current) return;
    busy.current = true;
    for (let next = waiting.current[0]; next !== undefined; next = waiting.current[0]) {
      const intent = next;
      const failed = await quizModule()
        .then(({ recordQuizAnswer }) => recordQuizAnswer(replica, preferences, intent))
        .catch(storageFailure);
      setFailure(failed);
      if (failed !== null) break;
      waiting.current.shift();
    }
    busy.current = false;
  }, [replica, preferences]);

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
