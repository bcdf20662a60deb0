import type { LoggedEvent } from '@/lib/log/event';
import type { StoredEvent } from '@/lib/sync/wire';

/** A stored event as scheduling reads it. */
export const logged = ({ event, receipt }: StoredEvent): LoggedEvent => ({
  event,
  effectiveAt: receipt.effectiveAt,
  serverSeq: receipt.serverSeq,
});
