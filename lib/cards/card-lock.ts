import { type CardId, isCardId } from '../core/ids';
import { err, ok, type Result } from '../core/result';

/** The promise about ids: what was published stays, is renamed with an alias, or is retired by name. */
export interface CardLock {
  /** Every card id that any release taught, sorted. */
  readonly published: readonly CardId[];
  /** Old id to new id. The new one may itself have been renamed later. */
  readonly aliases: ReadonlyMap<CardId, CardId>;
  /** Published once, taught no longer, with no successor. */
  readonly retired: readonly CardId[];
}

export const emptyLock: CardLock = { published: [], aliases: new Map(), retired: [] };

function ids(value: unknown): readonly CardId[] | null {
  if (!Array.isArray(value)) return null;
  const items: readonly unknown[] = value;
  const read = items.flatMap((item) => (typeof item === 'string' && isCardId(item) ? [item] : []));
  return read.length === items.length ? read : null;
}

/** The lock as it is stored: an object with `published`, `aliases` and `retired`. */
export function parseLock(json: unknown): Result<CardLock, string> {
  if (json === null || typeof json !== 'object') return err('the lock must be an object');
  const published = ids(Reflect.get(json, 'published'));
  const retired = ids(Reflect.get(json, 'retired'));
  const renames: unknown = Reflect.get(json, 'aliases');
  if (published === null || retired === null) return err("'published' and 'retired' must be lists of card ids");
  if (renames === null || typeof renames !== 'object') return err("'aliases' must map old card ids to new ones");
  const aliases = new Map<CardId, CardId>();
  for (const [from, to] of Object.entries(renames)) {
    if (!isCardId(from) || typeof to !== 'string' || !isCardId(to))
      return err(`alias '${from}' is not a pair of card ids`);
    aliases.set(from, to);
  }
  return ok({ published, aliases, retired });
}

/** What is written to disk: sorted, so that two branches merge line by line. */
export function formatLock(lock: CardLock): string {
  const sorted = (list: readonly CardId[]) => [...new Set(list)].sort();
  const aliases = Object.fromEntries([...lock.aliases].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ published: sorted(lock.published), aliases, retired: sorted(lock.retired) }, null, 2)}\n`;
}
