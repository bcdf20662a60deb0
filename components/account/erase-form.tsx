'use client';
import { Secondary } from '@/components/ui/button';
import type { FormAction } from '@/lib/identity/form-state';
import styles from './form.module.css';
import { FormMessage } from './form-message';
import { PasswordField } from './password-field';
import { useForm } from './use-form';

/** The end of an account. */
export function EraseForm({ action }: { readonly action: FormAction }) {
  const { state, send, busy, error } = useForm(action);
  return (
    <form action={send} className={styles.form} noValidate>
      <PasswordField name="password" label="Password" autoComplete="current-password" error={error('password')} />
      <FormMessage state={state} />
      <Secondary type="submit" busy={busy ? 'Erasing' : null}>
        Erase my account
      </Secondary>
    </form>
  );
}
