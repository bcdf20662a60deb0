import { signOut } from './next-auth';

/** Ends this browser's session and clears its cookie. The caller redirects, relatively. */
export async function signOutHere(): Promise<void> {
  await signOut({ redirect: false, redirectTo: '/today' });
}
