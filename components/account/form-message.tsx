'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import type { FormState } from '@/lib/identity/form-state';
import styles from './form.module.css';

/** What went wrong, read out at once. A field that is wrong says so itself and takes the focus. */
export function FormMessage({ state }: { readonly state: FormState<unknown> }) {
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state.status !== 'failed') return;
    const wrong = message.current?.closest('form')?.querySelector<HTMLInputElement>('[aria-invalid="true"]');
    (wrong ?? message.current)?.focus();
  }, [state]);
  if (state.status !== 'failed') return null;
  const { code, message: sentence, requestId } = state.failure;
  const ours = code === 'internal' || code.startsWith('storage-');
  return (
    <p ref={message} className={styles.message} role="alert" tabIndex={-1}>
      {sentence}
      {ours ? <span className={styles.reference}> Reference {requestId.slice(0, 8)}, for a report.</span> : null}
    </p>
  );
}

/** What was done, in the place of the form that did it. */
export function FormDone({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} className={styles.done} role="status" tabIndex={-1}>
      {children}
    </div>
  );
}
