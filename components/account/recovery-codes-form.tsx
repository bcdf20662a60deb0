'use client';
import { Secondary } from '@/components/ui/button';
import type { FormAction } from '@/lib/identity/form-state';
import styles from './form.module.css';
import { FormDone, FormMessage } from './form-message';
import { PasswordField } from './password-field';
import { useForm } from './use-form';

/** Makes recovery codes and shows them this once. */
export function RecoveryCodesForm({ action }: { readonly action: FormAction<readonly string[]> }) {
  const { state, send, busy, error } = useForm(action);
  if (state.status === 'done')
    return (
      <FormDone>
        <p>Write these down or print them now; they are not shown again. Each works once. Older codes are void.</p>
        <ul className={styles.codes} aria-label="Recovery codes">
          {state.value.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </FormDone>
    );
  return (
    <form action={send} className={styles.form} noValidate>
      <PasswordField name="password" label="Password" autoComplete="current-password" error={error('password')} />
      <FormMessage state={state} />
      <Secondary type="submit" busy={busy ? 'Making the codes' : null}>
        Make ten new codes
      </Secondary>
    </form>
  );
}
