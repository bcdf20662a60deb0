'use client';
import type { ReactNode } from 'react';
import { tabRuntime } from '@/lib/browser/tab';

/**
 * Around a form that ends this device's session along with others ("Sign out everywhere"): notes that the person is
 * leaving, so that the account's data go from this device once the session is over. Where the session goes on after
 * all, the note is dropped. Needs a ReplicaProvider above it.
 */
export function Leaving({ children }: { readonly children: ReactNode }) {
  const note = async () => {
    const runtime = await tabRuntime();
    const steps = await runtime.steps();
    await steps?.signingOut(true);
    // The session may have ended in the meantime, and the page that came after it have looked around already.
    await steps?.lookAround();
  };
  return <div onSubmitCapture={() => void note()}>{children}</div>;
}
