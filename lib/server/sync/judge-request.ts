import type { AccountId } from '@/lib/core/ids';
import type { Result } from '@/lib/core/result';
import type { Instant } from '@/lib/core/time';
import type { LogEvent } from '@/lib/log/event';
import type { FieldWrite } from '@/lib/sync/field';
import { judgeOperation, type Rejection } from '@/lib/sync/judge-operation';
import { readField } from '@/lib/sync/read-field';
import type { SyncRequest } from '@/lib/sync/wire';

/** A request as far as it can be judged without looking anything up. */
export interface Judged {
  readonly accountId: AccountId;
  readonly request: SyncRequest;
  readonly receivedAt: Instant;
  /** One per operation sent, in the order sent. */
  readonly operations: readonly Result<LogEvent, Rejection>[];
  readonly events: readonly LogEvent[];
  /** One per field sent; null for what is no field. */
  readonly fields: readonly (FieldWrite | null)[];
}

export function judgeRequest(accountId: AccountId, request: SyncRequest, receivedAt: Instant): Judged {
  const operations = request.events.map(judgeOperation);
  const events = operations.flatMap((operation) => (operation.ok ? [operation.value] : []));
  return { accountId, request, receivedAt, operations, events, fields: request.fields.map(readField) };
}
