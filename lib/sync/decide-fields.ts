import { hlcTime } from '../core/hlc';
import type { Instant } from '../core/time';
import { furthestAhead } from './decide-events';
import { type FieldWrite, fieldKey, isLater } from './field';

export type FieldAnswer = 'accepted' | 'stale' | 'rejected';

export interface FieldDecision {
  /** One per field, in their order. */
  readonly answers: readonly FieldAnswer[];
  /** The winners that are not stored yet, one per key. */
  readonly accepted: readonly FieldWrite[];
  /** What is stored where the sender is behind, one per key. */
  readonly ahead: readonly FieldWrite[];
}

const isSame = (a: FieldWrite, b: FieldWrite): boolean =>
  a.hlc === b.hlc && a.device === b.device && JSON.stringify(a.value) === JSON.stringify(b.value);

/** Field by field the last write wins. `null` stands for a field that could not be read. */
export function decideFields(
  writes: readonly (FieldWrite | null)[],
  stored: ReadonlyMap<string, FieldWrite>,
  receivedAt: Instant,
): FieldDecision {
  const winners = new Map<string, FieldWrite>();
  const ahead = new Map<string, FieldWrite>();
  const answers = writes.map((write): FieldAnswer => {
    if (write === null || hlcTime(write.hlc) - receivedAt > furthestAhead) return 'rejected';
    const key = fieldKey(write);
    const present = winners.get(key) ?? stored.get(key);
    if (present !== undefined && isSame(write, present)) return 'accepted';
    if (present !== undefined && !isLater(write, present)) {
      ahead.set(key, present);
      return 'stale';
    }
    winners.set(key, write);
    return 'accepted';
  });
  return { answers, accepted: [...winners.values()], ahead: [...ahead.values()] };
}
