'use client';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import styles from './form.module.css';

interface PasswordFieldProps {
  readonly name: string;
  readonly label: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly error?: string | null;
  readonly hint?: string;
}

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, error = null, hint = '', ...input }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const toggle = (
    <button type="button" className={styles.show} aria-pressed={shown} onClick={() => setShown(!shown)}>
      {shown ? 'Hide' : 'Show'}
      <span className="visually-hidden"> {label.toLowerCase()}</span>
    </button>
  );
  return (
    <Field
      label={label}
      type={shown ? 'text' : 'password'}
      error={error}
      // What is wrong says what is wanted.
      hint={error === null ? hint : ''}
      aside={toggle}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      required
      {...input}
    />
  );
}
