import { after } from 'next/server';
import type { Result } from '@/lib/core/result';
import { err } from '@/lib/core/result';
import { env } from '@/lib/env/env';
import type { Context } from '../context';
import type { Failure } from '../failure';
import { logProblem } from '../log-problem';
import { sendLetter } from '../mail';
import { requestReset } from './request-reset';

const noMail: Failure = { code: 'no-mail', message: 'This server sends no mail. Use a recovery code instead.' };

/** Where links in letters lead and how letters leave. A link is never made from what a request says about its host. */
export function canMail(): boolean {
  const { mail, appOrigin } = env();
  return mail !== null && appOrigin !== null;
}

/** Mails a reset link after the answer has gone out. */
export async function mailReset(
  context: Context,
  input: { readonly email: string; readonly address: string },
): Promise<Result<null, Failure>> {
  const { mail, appOrigin } = env();
  if (mail === null || appOrigin === null) return err(noMail);
  return requestReset(context, input, appOrigin, (letter) =>
    after(() => sendLetter(mail, letter).catch((cause) => logProblem(null, cause))),
  );
}
