import type { Result } from '@/lib/core/result';
import { err, ok } from '@/lib/core/result';
import type { Failure } from '../failure';
import { SignInRefused, signIn } from './next-auth';

/** Signs this browser in through next-auth, which sets the cookie. The caller redirects, relatively. */
export async function signInHere(email: string, password: string): Promise<Result<null, Failure>> {
  try {
    await signIn('credentials', { email, password, redirect: false, redirectTo: '/today' });
    return ok(null);
  } catch (error) {
    if (error instanceof SignInRefused) return err(error.failure);
    throw error;
  }
}
