'use client';
import { Primary } from '@/components/ui/button';
import type { FormAction } from '@/lib/identity/form-state';
import { EmailField } from './email-field';
import styles from './form.module.css';
import { FormMessage } from './form-message';
import { PasswordField } from './password-field';
import { passwordHint } from './password-hint';
import { useForm } from './use-form';

interface EntryFormProps {
  readonly action: FormAction;
  readonly purpose: 'sign-in' | 'sign-up';
}

const words = {
  'sign-in': { submit: 'Sign in', working: 'Signing in', autoComplete: 'current-password' },
  'sign-up': { submit: 'Make an account', working: 'Making the account', autoComplete: 'new-password' },
} as const;

/** E-mail and password, for signing in and for signing up. */
export function EntryForm({ action, purpose }: EntryFormProps) {
  const { state, send, busy, error, kept } = useForm(action);
  const { submit, working, autoComplete } = words[purpose];
  return (
    <form action={send} className={styles.form} noValidate>
      <EmailField kept={kept('email')} error={error('email')} />
      <PasswordField
        name="password"
        label="Password"
        autoComplete={autoComplete}
        error={error('password')}
        {...(purpose === 'sign-up' ? { hint: passwordHint } : {})}
      />
      <FormMessage state={state} />
      <Primary type="submit" busy={busy ? working : null}>
        {submit}
      </Primary>
    </form>
  );
}
