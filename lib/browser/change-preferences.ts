import { tick } from '../core/hlc';
import type { Result } from '../core/result';
import { ok } from '../core/result';
import type { Preferences } from '../preferences/preferences';
import { type FieldWrite, fieldKey } from '../sync/field';
import { preferencesFromFields } from './preferences-from-fields';
import { replayCards, storedPolicy } from './replay-cards';
import { type Replica, write } from './replica';
import type { StorageFailure } from './storage-failure';

/** Saves some settings. Promised due days stay; what was never promised is computed with the new settings. */
export async function changePreferences(
  replica: Replica,
  changes: Partial<Preferences>,
): Promise<Result<Preferences, StorageFailure>> {
  const written = await write(replica, async (transaction, meta) => {
    const fields = transaction.objectStore('fields');
    const before = preferencesFromFields(await fields.getAll());
    const hlc = tick(meta.hlc, replica.around.now());
    for (const [field, value] of Object.entries(changes)) {
      const change: FieldWrite = { entity: 'preferences', entityId: 'me', field, value, hlc, device: meta.device };
      await fields.put({ ...change, key: fieldKey(change), waits: 1 });
    }
    await transaction.objectStore('meta').put({ ...meta, hlc }, 'log');
    const after = preferencesFromFields(await fields.getAll());
    if (after.desiredRetention !== before.desiredRetention)
      await replayCards(transaction, 'all', await storedPolicy(transaction, meta));
    return { preferences: after, replayed: after.desiredRetention !== before.desiredRetention };
  });
  if (!written.ok) return written;
  const { channel } = replica.around;
  channel.tell({ kind: 'fields', owner: replica.owner });
  if (written.value.replayed) channel.tell({ kind: 'cards', owner: replica.owner, cards: 'all' });
  return ok(written.value.preferences);
}
