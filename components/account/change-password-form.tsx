'use client';
import { Secondary } from '@/components/ui/button';
import type { FormAction } from '@/lib/identity/form-state';
import styles from './form.module.css';
import { FormDone, FormMessage } from './form-message';
import { PasswordField } from './password-field';
import { passwordHint } from './password-hint';
import { useForm } from './use-form';

/** The old password, then the new one. */
export function ChangePasswordForm({ action }: { readonly action: FormAction }) {
  const { state, send, busy, error } = useForm(action);
  if (state.status === 'done') return <FormDone>The new password holds. Every other browser was signed out.</FormDone>;
  return (
    <form action={send} className={styles.form} noValidate>
      <PasswordField name="password" label="Password now" autoComplete="current-password" error={error('password')} />
      <PasswordField
        name="newPassword"
        label="New password"
        autoComplete="new-password"
        error={error('newPassword')}
        hint={passwordHint}
      />
      <FormMessage state={state} />
      <Secondary type="submit" busy={busy ? 'Changing' : null}>
        Change the password
      </Secondary>
    </form>
  );
}
