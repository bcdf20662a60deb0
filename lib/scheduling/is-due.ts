import type { Memory } from './memory';
import type { Moment } from './moment';

/** Whether a card wants to be asked now: answered before, neither suspended nor buried, and its time has come. */
export function isDue(memory: Memory, now: Moment): boolean {
  const { due } = memory;
  if (due === null || !isActive(memory, now)) return false;
  return 'at' in due ? due.at <= now.at : due.day <= now.day;
}

/** Neither suspended nor buried on that day. */
export const isActive = ({ suspended, buriedUntil }: Memory, { day }: Pick<Moment, 'day'>): boolean =>
  !suspended && (buriedUntil === null || buriedUntil <= day);
