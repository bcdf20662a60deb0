'use client';
import { useActionState } from 'react';
import { Primary } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/lib/identity/form-state';
import styles from './form.module.css';
import { FormMessage, fieldError, keptValue } from './form-message';
import { PasswordField } from './password-field';

interface EntryFormProps {
  readonly action: FormAction;
  readonly purpose: 'sign-in' | 'sign-up';
}

const words = {
  'sign-in': { submit: 'Sign in', busy: 'Signing in', autoComplete: 'current-password' },
  'sign-up': { submit: 'Make an account', busy: 'Making the account', autoComplete: 'new-password' },
} as const;

/** E-mail and password, for signing in and for signing up. */
export function EntryForm({ action, purpose }: EntryFormProps) {
  const [state, send, busy] = useActionState(action, { status: 'idle' });
  const { submit, busy: working, autoComplete } = words[purpose];
  return (
    <form action={send} className={styles.form} noValidate>
      <Field
        name="email"
        label="E-mail"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
        maxLength={254}
        defaultValue={keptValue(state, 'email')}
        error={fieldError(state, 'email')}
      />
      <PasswordField
        name="password"
        label="Password"
        autoComplete={autoComplete}
        error={fieldError(state, 'password')}
        {...(purpose === 'sign-up' ? { hint: 'Eight characters or more. Any will do; length is what counts.' } : {})}
      />
      <FormMessage state={state} />
      <Primary type="submit" busy={busy ? working : null}>
        {submit}
      </Primary>
    </form>
  );
}
