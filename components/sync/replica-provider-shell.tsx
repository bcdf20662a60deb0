'use client';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { tabRuntime } from '@/lib/browser/tab';
import { applyAppearance } from '../ui/apply-appearance';
import { AdoptionQuestion } from './adoption-question';
import { useBrowserState } from './use-browser-state';

const isAccountPage = (path: string): boolean => /^\/(account|sign-in|sign-up|recover|reset)\b/.test(path);

/**
 * Opens the replica of this browser's owner, keeps it in step with the server and hands it to the hooks in this folder.
 * One per page tree; belongs in the layout of the shells and, for the notices, in the layout of the account pages.
 */
export function ReplicaProvider({ children }: { readonly children: ReactNode }) {
  const { replica, preferences, question } = useBrowserState();
  const opened = replica !== null;
  const { theme, names } = preferences;
  const path = usePathname();
  const last = useRef<string | null>(null);
  useEffect(() => {
    const from = last.current;
    last.current = path;
    // Who is signed in changes on account pages alone; elsewhere a walk through the site asks nothing.
    if (from !== null && !isAccountPage(from) && !isAccountPage(path)) return;
    // Where it cannot be loaded, the tab's state says so.
    tabRuntime().then(
      (runtime) => runtime.start(),
      () => {},
    );
  }, [path]);
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
