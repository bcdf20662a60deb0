import * as z from 'zod/mini';
import { isHlc } from '../core/hlc';
import { isDeviceId, isUuidV7 } from '../core/ids';
import { isDeckSetting, isPreference } from '../preferences/read-preference';
import type { FieldWrite } from './field';

const scalar = z.union([z.string().check(z.maxLength(4_000)), z.number(), z.boolean(), z.null()]);
const list = z.union([z.array(z.string().check(z.maxLength(300))), z.array(z.number())]);

/** `me`, or the name of a deck of the atlas. */
const slug = /^[a-z][a-z0-9-]{0,79}$/;

const shape = z.strictObject({
  entity: z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/)),
  entityId: z.string().check(z.refine((text) => isUuidV7(text) || slug.test(text))),
  field: z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/)),
  value: z.union([scalar, list.check(z.refine((items) => items.length <= 200))]),
  hlc: z.custom<FieldWrite['hlc']>((value) => typeof value === 'string' && isHlc(value)),
  device: z.custom<FieldWrite['device']>((value) => typeof value === 'string' && isDeviceId(value)),
});

/** What may be written into each entity: a person's settings, one set per account, and those of single decks. */
const allowed: { readonly [entity: string]: (write: FieldWrite) => boolean } = {
  preferences: ({ entityId, field, value }) => entityId === 'me' && isPreference(field, value),
  deck: ({ entityId, field, value }) => slug.test(entityId) && isDeckSetting(field, value),
};

/** One field as a stranger sent it, or null when it is none of ours. */
export function readField(input: unknown): FieldWrite | null {
  const parsed = shape.safeParse(input);
  if (!parsed.success) return null;
  const write: FieldWrite = parsed.data;
  const permits = Object.hasOwn(allowed, write.entity) ? allowed[write.entity] : undefined;
  return permits?.(write) === true ? write : null;
}
