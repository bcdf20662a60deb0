'use client';
import type { ReactNode } from 'react';
import type { FormAction } from '@/lib/identity/form-state';
import styles from './form.module.css';
import { FormMessage } from './form-message';
import { useForm } from './use-form';

interface ButtonFormProps {
  readonly action: FormAction;
  /** Hidden fields. */
  readonly values?: Readonly<Record<string, string>>;
  readonly working: string;
  readonly children: ReactNode;
}

/** One quiet button that does one thing. */
export function ButtonForm({ action, values = {}, working, children }: ButtonFormProps) {
  const { state, send, busy } = useForm(action);
  return (
    <form action={send}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={styles.quiet} aria-disabled={busy || undefined}>
        {busy ? working : children}
      </button>
      <FormMessage state={state} />
    </form>
  );
}
