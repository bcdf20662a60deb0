'use client';
import { useEffect, useState } from 'react';
import { tabRuntime } from '@/lib/browser/tab';
import styles from './adoption-notice.module.css';

/**
 * On the sign-up and sign-in pages: "Your 34 answers here come with you", or nothing when there are none.
 * It also remembers which of the two pages was open, because signing up adopts the guest's answers and signing in
 * asks first. Needs a ReplicaProvider above it.
 */
export function AdoptionNotice({ page }: { readonly page: 'sign-up' | 'sign-in' }) {
  const [answers, setAnswers] = useState(0);
  useEffect(() => {
    let here = true;
    void (async () => {
      const runtime = await tabRuntime().catch(() => null);
      const steps = await runtime?.steps();
      const count = (await steps?.visitAccountPage(page)) ?? 0;
      if (here) setAnswers(count);
    })();
    return () => {
      here = false;
    };
  }, [page]);
  const what = answers === 1 ? 'Your answer here' : `Your ${answers} answers here`;
  const comes = answers === 1 ? 'comes' : 'come';
  return (
    <p className={styles.notice} aria-live="polite" data-testid="adoption-notice">
      {answers === 0 ? null : page === 'sign-up' ? `${what} ${comes} with you.` : `${what}: you can bring them along.`}
    </p>
  );
}
