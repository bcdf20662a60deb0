import { err, ok, type Result } from '../core/result';
import type { LogEvent } from '../log/event';
import { parseEvent } from '../log/parse-event';
import type { OperationAnswer, RejectionCode } from './wire';

export type Rejection = Extract<OperationAnswer, { status: 'rejected' }>;

/** Bytes of one operation as JSON. The longest honest event is a typed answer of 2,000 characters with its options. */
export const largestOperation = 16_384;
const longestEcho = 200;
const encoder = new TextEncoder();

export function reject(operation: unknown, code: RejectionCode, message: string): Rejection {
  return { id: echoedId(operation), status: 'rejected', code, message };
}

/** What can be said of one operation without looking anything up. */
export function judgeOperation(operation: unknown): Result<LogEvent, Rejection> {
  if (encoder.encode(JSON.stringify(operation) ?? '').length > largestOperation)
    return err(reject(operation, 'oversized', `an operation may have ${largestOperation} bytes`));
  const parsed = parseEvent(operation);
  return parsed.ok ? ok(parsed.value) : err(reject(operation, parsed.error.code, parsed.error.message));
}

/** The id as it was sent, so that the device knows which one is meant, however broken the rest is. */
function echoedId(operation: unknown): string | null {
  if (typeof operation !== 'object' || operation === null || !('id' in operation)) return null;
  return typeof operation.id === 'string' ? operation.id.slice(0, longestEcho) : null;
}
