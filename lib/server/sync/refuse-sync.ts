import type { Instant } from '@/lib/core/time';
import { emptyDigest } from '@/lib/log/digest';
import { reject } from '@/lib/sync/judge-operation';
import type { SyncRequest, SyncResponse } from '@/lib/sync/wire';

const reasons = {
  foreign: 'this log belongs to another account than the one that is signed in',
  erased: 'the account was erased',
} as const;

/** The answer to a device whose log is not this session's: nothing is stored and nothing is told. */
export const refuseSync = (request: SyncRequest, refused: 'foreign' | 'erased', now: Instant): SyncResponse => ({
  v: 1,
  refused,
  answers: request.events.map((operation) => reject(operation, refused, reasons[refused])),
  fieldAnswers: request.fields.map(() => 'rejected'),
  events: [],
  fields: [],
  cursor: request.cursor,
  more: false,
  head: { count: 0, digest: emptyDigest },
  now,
});
