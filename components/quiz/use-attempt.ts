'use client';
import { useCallback, useEffect, useState } from 'react';
import { type AttemptId, attemptId } from '@/lib/core/ids';
import { uuidV7 } from '@/lib/core/uuid-v7';
import { type Attempt, newAttempt } from '@/lib/quiz/attempt';
import { forgetAttempt, keepAttempt, readAttempt } from './kept-attempt';

export const freshAttemptId = (): AttemptId =>
  attemptId(uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))));

let pageLoads = 0;

/** A finished quiz is shown again after a reload or Back; whoever comes by a link wants to be asked. */
function isReturn(): boolean {
  pageLoads += 1;
  const [entry] = performance.getEntriesByType('navigation');
  const type = entry !== undefined && 'type' in entry ? entry.type : 'navigate';
  return pageLoads === 1 && type !== 'navigate';
}

interface Held {
  readonly key: string;
  readonly attempt: Attempt;
}

/**
 * The run through one quiz, kept by the tab over reloads. Null until the content is known and the tab was asked.
 * @param size how many questions the quiz has, to know a finished one
 */
export function useAttempt(key: string, contentVersion: string | null, size: number) {
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    if (contentVersion === null) return;
    const returned = isReturn();
    const kept = readAttempt(key, contentVersion);
    const finished = kept !== null && kept.at >= (kept.itemIds?.length ?? size);
    const attempt = kept !== null && (returned || !finished) ? kept : newAttempt(freshAttemptId());
    setHeld({ key, attempt });
  }, [key, contentVersion, size]);

  const change = useCallback(
    (next: Attempt) => {
      setHeld({ key, attempt: next });
      if (contentVersion !== null) keepAttempt(key, contentVersion, next);
    },
    [key, contentVersion],
  );
  const forget = useCallback(() => forgetAttempt(key), [key]);
  return { attempt: held !== null && held.key === key ? held.attempt : null, change, forget };
}
