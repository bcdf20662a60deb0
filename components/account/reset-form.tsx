'use client';
import { Primary } from '@/components/ui/button';
import type { FormAction } from '@/lib/identity/form-state';
import styles from './form.module.css';
import { FormMessage } from './form-message';
import { PasswordField } from './password-field';
import { passwordHint } from './password-hint';
import { useForm } from './use-form';

interface ResetFormProps {
  readonly action: FormAction;
  /** From the link. */
  readonly token: string;
}

/** A new password by a link. */
export function ResetForm({ action, token }: ResetFormProps) {
  const { state, send, busy, error } = useForm(action);
  return (
    <form action={send} className={styles.form} noValidate>
      <input type="hidden" name="token" value={token} />
      <PasswordField
        name="newPassword"
        label="New password"
        autoComplete="new-password"
        error={error('newPassword')}
        hint={passwordHint}
      />
      <FormMessage state={state} />
      <Primary type="submit" busy={busy ? 'Setting the password' : null}>
        Set the new password
      </Primary>
    </form>
  );
}
