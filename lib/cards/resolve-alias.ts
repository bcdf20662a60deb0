import type { CardId } from '../core/ids';

/** The present id of a card: follows renames to their end. A circle, which a checked lock has none of, stops the walk. */
export function resolveAlias(id: CardId, aliases: ReadonlyMap<CardId, CardId>): CardId {
  const seen = new Set<CardId>([id]);
  let at = id;
  for (;;) {
    const next = aliases.get(at);
    if (next === undefined || seen.has(next)) return at;
    seen.add(next);
    at = next;
  }
}
