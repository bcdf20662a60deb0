'use client';
import { useId, useState } from 'react';
import { tabRuntime } from '@/lib/browser/tab';
import { ButtonPair, Primary, Secondary } from '../ui/button';
import styles from './adoption-notice.module.css';

/** After signing in where a guest has answers. Nothing changes hands before it is answered. */
export function AdoptionQuestion({ answers }: { readonly answers: number }) {
  const title = useId();
  const [busy, setBusy] = useState<'bring' | 'leave' | null>(null);
  const decide = async (bring: boolean) => {
    setBusy(bring ? 'bring' : 'leave');
    const steps = await (await tabRuntime()).steps();
    await steps?.answerQuestion(bring);
    setBusy(null);
  };
  return (
    <section className={styles.question} aria-labelledby={title} data-testid="adoption-question">
      <h2 id={title} className={styles.title}>
        {answers === 1 ? 'Your answer here' : `Your ${answers} answers here`}
      </h2>
      <p className={styles.note}>They were given on this device before you signed in. Were they yours?</p>
      <ButtonPair>
        <Secondary onClick={() => void decide(false)} busy={busy === 'leave' ? 'Leaving them here' : null}>
          Leave on this device
        </Secondary>
        <Primary onClick={() => void decide(true)} busy={busy === 'bring' ? 'Bringing them along' : null}>
          Bring them along
        </Primary>
      </ButtonPair>
    </section>
  );
}
