import type { CardId } from '../core/ids';
import type { CardLock } from './card-lock';

/** The lock with the present cards added. It never removes anything: that takes an alias or a retirement by hand. */
export const updateLock = (lock: CardLock, current: Iterable<CardId>): CardLock => ({
  ...lock,
  published: [...new Set([...lock.published, ...current])].sort(),
});
