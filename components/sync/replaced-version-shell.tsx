'use client';
import { useEffect } from 'react';
import { isMissingScript, isReplaced } from '@/lib/browser/missing-script';
import { storageFailure } from '@/lib/browser/storage-failure';
import { tabState } from '@/lib/browser/tab';
import { reloadOnce } from '../ui/reload-once';

/** Where somebody may be in the middle of something. */
const isTask = (path: string): boolean => /^\/(study|quiz)\//.test(path);

/**
 * A tab that outlived its version finds a script gone. Where nothing is at stake the page is loaded again, once; in the
 * middle of a task it is said, and the person decides. Shows nothing itself.
 */
export function ReplacedVersion(): null {
  useEffect(() => {
    const hear = (event: PromiseRejectionEvent) => {
      if (!isMissingScript(event.reason)) return;
      event.preventDefault();
      void isReplaced(event.reason).then((replaced) => {
        if (!replaced || (!isTask(location.pathname) && reloadOnce(Date.now()))) return;
        tabState.set({ failure: storageFailure(event.reason) });
      });
    };
    addEventListener('unhandledrejection', hear);
    return () => removeEventListener('unhandledrejection', hear);
  }, []);
  return null;
}
