import * as z from 'zod/mini';
import { isHlc } from '../core/hlc';
import { isDeviceId, isEventId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import { parseEvent } from '../log/parse-event';
import { statesShape } from './parse-states';
import type { StoredEvent, SyncResponse } from './wire';

/** `newer`: the server handed on an event that this version of the app cannot read; nothing may be merged without it. */
export interface ResponseFault {
  readonly code: 'malformed' | 'newer';
  readonly message: string;
}

const branded = <Id extends string>(holds: (text: string) => text is Id) =>
  z.custom<Id>((value) => typeof value === 'string' && holds(value));
const whole = z.int().check(z.gte(0));
const receipt = z.object({ serverSeq: z.int().check(z.gte(1)), receivedAt: z.int(), effectiveAt: z.int() });
const answer = z.union([
  z.object({ id: branded(isEventId), status: z.enum(['accepted', 'duplicate']), receipt }),
  z.object({
    id: z.nullable(z.string()),
    status: z.literal('rejected'),
    code: z.enum(['malformed', 'version', 'inconsistent', 'foreign', 'conflict', 'future', 'oversized', 'erased']),
    message: z.string(),
  }),
]);
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()), z.array(z.number())]);
const field = z.object({
  entity: z.string(),
  entityId: z.string(),
  field: z.string(),
  value,
  hlc: branded(isHlc),
  device: branded(isDeviceId),
});
const response = z.object({
  v: z.literal(1),
  refused: z.exactOptional(z.enum(['foreign', 'erased'])),
  answers: z.array(answer),
  fieldAnswers: z.array(z.enum(['accepted', 'stale', 'rejected'])),
  events: z.array(z.object({ event: z.unknown(), receipt })),
  fields: z.array(field),
  cursor: whole,
  more: z.boolean(),
  head: z.object({ count: whole, digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  now: z.int(),
  states: z.exactOptional(statesShape),
});

/** Reads what the server answered. Unknown fields of events are kept, because the digest covers them. */
export function parseResponse(input: unknown): Result<SyncResponse, ResponseFault> {
  const parsed = response.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err({ code: 'malformed', message: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
  }
  const events: StoredEvent[] = [];
  for (const stored of parsed.data.events) {
    const event = parseEvent(stored.event, 'keep');
    if (!event.ok)
      return err({ code: event.error.code === 'version' ? 'newer' : 'malformed', message: event.error.message });
    events.push({ event: event.value, receipt: stored.receipt });
  }
  return ok({ ...parsed.data, events });
}
