'use client';
import { type ReactNode, useEffect } from 'react';
import { tabRuntime } from '@/lib/browser/tab';
import { applyAppearance } from '../ui/apply-appearance';
import { AdoptionQuestion } from './adoption-question';
import { useBrowserState } from './use-browser-state';

/**
 * Opens the replica of this browser's owner, keeps it in step with the server and hands it to the hooks in this folder.
 * One per page tree; belongs in the layout of the shells and, for the notices, in the layout of the account pages.
 */
export function ReplicaProvider({ children }: { readonly children: ReactNode }) {
  const { replica, preferences, question } = useBrowserState();
  const opened = replica !== null;
  const { theme, names } = preferences;
  useEffect(() => {
    // Where it cannot be loaded, the tab's state says so.
    tabRuntime().then(
      (runtime) => runtime.start(),
      () => {},
    );
  }, []);
  useEffect(() => {
    if (opened) applyAppearance({ theme, names });
  }, [opened, theme, names]);
  return (
    <>
      {children}
      {question === null ? null : <AdoptionQuestion answers={question.answers} />}
    </>
  );
}
