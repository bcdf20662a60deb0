import { hint } from '../anatomy/content/nearest';
import type { CardId } from '../core/ids';
import type { CardLock } from './card-lock';
import { resolveAlias } from './resolve-alias';

/** What is wrong between the lock and the cards that exist now; each line says what an author can do. */
export function checkLock(lock: CardLock, current: ReadonlySet<CardId>): readonly string[] {
  const published = new Set(lock.published);
  const retired = new Set(lock.retired);
  const fresh = [...current].filter((id) => !published.has(id));
  const vanished = lock.published.filter(
    (id) => !current.has(id) && !retired.has(id) && !current.has(resolveAlias(id, lock.aliases)),
  );
  return [
    ...vanished.map(
      (id) =>
        `published card '${id}' no longer exists: add an alias to its new id, or list it as retired${hint(id, fresh)}`,
    ),
    ...fresh.map((id) => `card '${id}' is not in the lock: run npm run cards:lock`),
    ...[...lock.aliases.keys()].filter((id) => current.has(id)).map((id) => `alias '${id}' renames a card that exists`),
    ...[...lock.aliases.keys()].filter((id) => !published.has(id)).map((id) => `alias '${id}' was never published`),
    ...lock.retired
      .filter((id) => current.has(id))
      .map((id) => `retired card '${id}' exists again: take it off the list`),
  ];
}
