import { err, ok, type Result } from '@/lib/core/result';
import { parseEmail } from '@/lib/identity/email';
import { checkPassword, type Password } from '@/lib/identity/password-rules';
import { isCommonPassword } from '../auth/is-common-password';
import type { Failure } from '../failure';
import { fieldFailure, passwordSentence } from './sentences';

/** A new password under the rules; the form's field is called `newPassword`. */
export function readNewPassword(input: string, email: string | null): Result<Password, Failure> {
  const address = email === null ? null : parseEmail(email);
  const checked = checkPassword(input, address?.ok ? address.value : null, isCommonPassword);
  return checked.ok ? ok(checked.value) : err(fieldFailure({ newPassword: passwordSentence[checked.error] }));
}
