'use client';
import { Secondary } from '@/components/ui/button';
import type { FormAction } from '@/lib/identity/form-state';
import { EmailField } from './email-field';
import styles from './form.module.css';
import { FormDone, FormMessage } from './form-message';
import { useForm } from './use-form';

/** Asks for a letter with a link. What it says afterwards does not depend on whether there is such an account. */
export function MailLinkForm({ action }: { readonly action: FormAction }) {
  const { state, send, busy, error, kept } = useForm(action);
  if (state.status === 'done')
    return (
      <FormDone>
        If this address has an account, a letter is on its way. Its link works for an hour. Look among the junk too.
      </FormDone>
    );
  return (
    <form action={send} className={styles.form} noValidate>
      <EmailField kept={kept('email')} error={error('email')} />
      <FormMessage state={state} />
      <Secondary type="submit" busy={busy ? 'Asking' : null}>
        Send me a link
      </Secondary>
    </form>
  );
}
