import type { ReactNode } from 'react';
import { OfflineKeeper } from '@/components/sync/offline-keeper-shell';
import { ReplacedVersion } from '@/components/sync/replaced-version-shell';
import { ReplicaProvider } from '@/components/sync/replica-provider-shell';

/** Pages that are the same for everybody and are prerendered; what is personal comes from this browser's replica. */
export default function ShellLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ReplicaProvider>
      {children}
      <OfflineKeeper />
      <ReplacedVersion />
    </ReplicaProvider>
  );
}
