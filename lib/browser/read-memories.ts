import type { CardId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import type { Memory } from '../scheduling/memory';
import type { Replica } from './replica';
import { type StorageFailure, storageFailure } from './storage-failure';

/** Memory of every card that was ever answered, or only of those named. Cards without any are left out. */
export async function readMemories(
  replica: Replica,
  cards?: readonly CardId[],
): Promise<Result<ReadonlyMap<CardId, Memory>, StorageFailure>> {
  try {
    const store = replica.db.transaction('memories').store;
    const found = cards === undefined ? await store.getAll() : await Promise.all(cards.map((card) => store.get(card)));
    const memories = new Map<CardId, Memory>();
    for (const memory of found) if (memory !== undefined) memories.set(memory.cardId, memory);
    return ok(memories);
  } catch (cause) {
    return err(storageFailure(cause));
  }
}
