import type { EmailFault } from '@/lib/identity/email';
import { longestPassword, type PasswordFault, shortestPassword } from '@/lib/identity/password-rules';
import type { Failure } from '../failure';

export const emailSentence: Readonly<Record<EmailFault, string>> = {
  empty: 'Write your e-mail address.',
  letters: 'This address holds a character that mail does not use. Type it again with plain letters.',
  shape: 'This is not an e-mail address. It looks like ines@uni.example.',
};

export const passwordSentence: Readonly<Record<PasswordFault, string>> = {
  short: `Use at least ${shortestPassword} characters.`,
  long: `Use at most ${longestPassword} characters.`,
  common: 'Many people use this one, so it is tried first. Take another.',
  personal: 'This is too close to your address. Take another.',
};

export const fieldFailure = (fields: Record<string, string>): Failure => ({
  code: 'invalid',
  message: 'Something is missing or not right. Nothing has changed.',
  fields,
});

export const wrongPair: Failure = {
  code: 'wrong-credentials',
  message: 'E-mail or password is not right. Nothing on this device has changed.',
};

export const wrongPassword: Failure = {
  code: 'wrong-password',
  message: 'The password is not right. Nothing has changed.',
  fields: { password: 'This is not your password.' },
};

export const signedOut: Failure = {
  code: 'signed-out',
  message: 'You are signed out. Sign in again to go on; your answers are kept on this device.',
};

export const changedMeanwhile: Failure = {
  code: 'conflict',
  message: 'Your password was changed somewhere else just now. Sign in again.',
};
