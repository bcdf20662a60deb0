import * as z from 'zod';
import { isAccountId, isDeviceId } from '@/lib/core/ids';
import { err, ok, type Result } from '@/lib/core/result';
import { mostEventsPerRequest, mostFieldsPerRequest, type SyncRequest } from '@/lib/sync/wire';
import type { Failure } from '../failure';

const envelope = z.object({
  v: z.literal(1),
  account: z.custom<SyncRequest['account']>((value) => typeof value === 'string' && isAccountId(value)),
  device: z.custom<SyncRequest['device']>((value) => typeof value === 'string' && isDeviceId(value)),
  now: z.int(),
  cursor: z.int().min(0),
  events: z.array(z.unknown()),
  fields: z.array(z.unknown()),
  omit: z.enum(['own', 'all']).exactOptional(),
  states: z.literal(true).exactOptional(),
});

/** Reads the envelope; what is inside is judged one by one. */
export function parseRequest(input: unknown): Result<SyncRequest, Failure> {
  if (typeof input === 'object' && input !== null && 'v' in input && typeof input.v === 'number' && input.v > 1)
    return err({ code: 'version', message: 'This server is older than the app. It has to be updated first.' });
  const parsed = envelope.safeParse(input);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') || 'body';
    return err({ code: 'malformed', message: `The request cannot be read: ${path}.` });
  }
  const { events, fields } = parsed.data;
  if (events.length > mostEventsPerRequest || fields.length > mostFieldsPerRequest) {
    const message = `At most ${mostEventsPerRequest} events and ${mostFieldsPerRequest} fields fit in one request.`;
    return err({ code: 'too-many-operations', message });
  }
  return ok(parsed.data);
}
