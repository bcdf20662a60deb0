import type { LogEvent } from '../log/event';
import { largestRequest, mostEventsPerRequest } from './wire';

/** Room left for the envelope and the fields, in bytes. */
const reserve = 131_072;
const text = new TextEncoder();

/**
 * The longest run from the front of the outbox that fits one request, by count and by bytes. At least one event, so
 * that a single large one is judged by the server instead of blocking those behind it.
 */
export function outboxBatch(
  waiting: readonly LogEvent[],
  most: number = mostEventsPerRequest,
  bytes: number = largestRequest - reserve,
): readonly LogEvent[] {
  let used = 0;
  let count = 0;
  for (const event of waiting.slice(0, Math.max(1, most))) {
    used += text.encode(JSON.stringify(event)).length + 1;
    if (count > 0 && used > bytes) break;
    count += 1;
  }
  return waiting.slice(0, count);
}
