import * as z from 'zod/mini';
import { isHlc } from '../core/hlc';
import { isDeviceId, isUuidV7 } from '../core/ids';
import { isPreference } from '../preferences/read-preference';
import type { FieldWrite } from './field';

const scalar = z.union([z.string().check(z.maxLength(4_000)), z.number(), z.boolean(), z.null()]);
const list = z.union([z.array(z.string().check(z.maxLength(300))), z.array(z.number())]);

const shape = z.strictObject({
  entity: z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/)),
  entityId: z.string().check(z.refine((text) => text === 'me' || isUuidV7(text))),
  field: z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/)),
  value: z.union([scalar, list.check(z.refine((items) => items.length <= 200))]),
  hlc: z.custom<FieldWrite['hlc']>((value) => typeof value === 'string' && isHlc(value)),
  device: z.custom<FieldWrite['device']>((value) => typeof value === 'string' && isDeviceId(value)),
});

/** What may be written into each entity. Settings are the only one so far, and there is one set per account. */
const allowed: { readonly [entity: string]: (write: FieldWrite) => boolean } = {
  preferences: ({ entityId, field, value }) => entityId === 'me' && isPreference(field, value),
};

/** One field as a stranger sent it, or null when it is none of ours. */
export function readField(input: unknown): FieldWrite | null {
  const parsed = shape.safeParse(input);
  if (!parsed.success) return null;
  const write: FieldWrite = parsed.data;
  const permits = Object.hasOwn(allowed, write.entity) ? allowed[write.entity] : undefined;
  return permits?.(write) === true ? write : null;
}
