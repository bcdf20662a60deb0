import { tick } from '../core/hlc';
import type { Result } from '../core/result';
import { ok } from '../core/result';
import type { PreferenceChange, Preferences } from '../preferences/preferences';
import { type FieldValue, type FieldWrite, fieldKey } from '../sync/field';
import { preferencesFromFields } from './preferences-from-fields';
import { replayCards, storedPolicy } from './replay-cards';
import { type Replica, write } from './replica';
import type { StorageFailure } from './storage-failure';

/** Saves some settings. Promised due days stay; what was never promised is computed with the new settings. */
export async function changePreferences(
  replica: Replica,
  changes: PreferenceChange,
): Promise<Result<Preferences, StorageFailure>> {
  const written = await write(replica, async (transaction, meta) => {
    const fields = transaction.objectStore('fields');
    const before = preferencesFromFields(await fields.getAll());
    const hlc = tick(meta.hlc, replica.around.now());
    const put = (entity: string, entityId: string, field: string, value: FieldValue) => {
      const change: FieldWrite = { entity, entityId, field, value, hlc, device: meta.device };
      return fields.put({ ...change, key: fieldKey(change), waits: 1 });
    };
    const { deckRetention, ...own } = changes;
    for (const [field, value] of Object.entries(own)) await put('preferences', 'me', field, value);
    for (const [deck, value] of Object.entries(deckRetention ?? {})) await put('deck', deck, 'desiredRetention', value);
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
