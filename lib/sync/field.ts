import type { Hlc } from '../core/hlc';
import type { DeviceId } from '../core/ids';

/** A JSON value small enough to be a field. */
export type FieldValue = string | number | boolean | null | readonly string[] | readonly number[];

/**
 * One field of something people make other than answers (settings, decks, notes, exams). The write with the highest
 * (hlc, device) wins, field by field; the field `deleted` set to true is the tombstone of the whole entity.
 */
export interface FieldWrite {
  /** `preferences`, later `deck`, `note`, `exam`. */
  readonly entity: string;
  /** The entity's uuid; `me` where there is one per account. */
  readonly entityId: string;
  readonly field: string;
  readonly value: FieldValue;
  readonly hlc: Hlc;
  readonly device: DeviceId;
}

export const fieldKey = (write: Pick<FieldWrite, 'entity' | 'entityId' | 'field'>): string =>
  `${write.entity}/${write.entityId}/${write.field}`;

/** True when `a` is the later write of the two. */
export const isLater = (a: FieldWrite, b: FieldWrite): boolean =>
  a.hlc !== b.hlc ? a.hlc > b.hlc : a.device > b.device;
