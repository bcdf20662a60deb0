'use client';
import { useMemo } from 'react';
import { calendarOf } from '@/lib/browser/load-study';
import { readMemories } from '@/lib/browser/read-memories';
import { type AnswerDraft, type Recorded, recordAnswer } from '@/lib/browser/record-answer';
import type { StorageFailure } from '@/lib/browser/storage-failure';
import type { CardId } from '@/lib/core/ids';
import type { Result } from '@/lib/core/result';
import { sessionPolicy } from '@/lib/preferences/session-policy';
import { studyPolicy } from '@/lib/preferences/study-policy';
import type { Memory } from '@/lib/scheduling/memory';
import { useBrowserState } from './use-browser-state';

export interface Recorder {
  /** Memory of the cards named; those never answered are left out. */
  readonly memories: (cards: readonly CardId[]) => Promise<Result<ReadonlyMap<CardId, Memory>, StorageFailure>>;
  /** Writes one answer on this device; it is sent by itself when somebody is signed in. */
  readonly record: (draft: AnswerDraft) => Promise<Result<Recorded, StorageFailure>>;
}

/**
 * For surfaces other than study that give answers: the quiz. Null until the replica was opened; null for ever where
 * the browser allows no storage (`useBrowserState().failure`). Needs a ReplicaProvider above it.
 */
export function useRecorder(): Recorder | null {
  const { replica, preferences } = useBrowserState();
  return useMemo(() => {
    if (replica === null) return null;
    const terms = {
      policy: sessionPolicy(preferences, null),
      retained: studyPolicy(preferences),
      calendar: calendarOf(preferences, replica),
    };
    return {
      memories: (cards) => readMemories(replica, cards),
      record: (draft) => recordAnswer(replica, draft, terms),
    };
  }, [replica, preferences]);
}
