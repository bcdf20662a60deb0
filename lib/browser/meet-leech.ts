import type { Preferences } from '../preferences/preferences';
import type { SessionNotice } from '../queue/session-notice';
import { isLeech } from '../scheduling/leech';
import type { Memory } from '../scheduling/memory';
import { actOnCard } from './act-on-card';
import type { Replica } from './replica';
import { type Sitting, stepSitting } from './study-sitting';

/**
 * What there is to say, and by choice to do, about a card that was just forgotten once too often; mostly nothing.
 * A suspension is an event of its own, so that undo takes it back before the answer.
 */
export async function meetLeech(
  replica: Replica,
  sitting: Sitting,
  lapsesBefore: number,
  memory: Memory,
  { leechThreshold, leechAction }: Preferences,
): Promise<{ readonly sitting: Sitting; readonly notice: SessionNotice | null }> {
  const { cardId, lapses } = memory;
  if (lapses === lapsesBefore || memory.suspended || !isLeech(lapses, leechThreshold)) return { sitting, notice: null };
  const put = leechAction === 'suspend' ? await actOnCard(replica, cardId, { kind: 'suspend' }, sitting.past) : null;
  if (put?.ok !== true) return { sitting, notice: 'leech' };
  const { memory: suspended, eventId } = put.value;
  return { sitting: stepSitting(sitting, suspended, eventId, false), notice: 'leech-suspended' };
}
