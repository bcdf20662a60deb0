'use client';
import { Primary } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/lib/identity/form-state';
import { EmailField } from './email-field';
import styles from './form.module.css';
import { FormMessage } from './form-message';
import { PasswordField } from './password-field';
import { passwordHint } from './password-hint';
import { useForm } from './use-form';

/** A new password with one of the recovery codes. */
export function RecoverForm({ action }: { readonly action: FormAction }) {
  const { state, send, busy, error, kept } = useForm(action);
  return (
    <form action={send} className={styles.form} noValidate>
      <EmailField kept={kept('email')} error={error('email')} />
      <Field
        name="code"
        label="Recovery code"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        required
        maxLength={40}
        error={error('code')}
        hint="Like 4F7K-9QWE-21XD-M0ZB. Capitals and hyphens do not matter."
      />
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
