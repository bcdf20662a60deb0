import type { FactId } from '../core/ids';
import type { QuizItem } from './item';

const indexes = new WeakMap<readonly QuizItem[], ReadonlyMap<string, readonly QuizItem[]>>();

const aboutKeys = ({ about }: QuizItem): readonly string[] => about.map((id) => `about ${id}`);
/** One of these in common, and one item gives the other away. */
const keysOf = ({ cardId, factIds, theme, picture, structure }: QuizItem): readonly string[] => [
  `card ${cardId}`,
  ...factIds.map((id) => `fact ${id}`),
  ...(theme === null ? [] : [`theme ${theme}`]),
  ...(picture === null ? [] : [`lit ${structure} ${picture.diagram}`]),
];

/** What each card, fact, theme, picture and structure is found in. Made once for a list of items. */
function indexOf(items: readonly QuizItem[]): ReadonlyMap<string, readonly QuizItem[]> {
  const found = indexes.get(items);
  if (found !== undefined) return found;
  const index = new Map<string, QuizItem[]>();
  for (const item of items)
    for (const key of [...keysOf(item), ...aboutKeys(item)]) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [item]);
      else list.push(item);
    }
  indexes.set(items, index);
  return index;
}

/** Of some items those that one of them gives away (see `givesAway`), itself among them, or that were told beside it. */
export function givenAwayBy(
  items: readonly QuizItem[],
  asked: QuizItem,
  told: ReadonlySet<FactId>,
): ReadonlySet<QuizItem> {
  const index = indexOf(items);
  const keys = [...keysOf(asked), ...[...told].map((id) => `fact ${id}`)];
  const away = new Set(keys.flatMap((key) => index.get(key) ?? []));
  const met = new Set<QuizItem>();
  for (const other of aboutKeys(asked).flatMap((key) => index.get(key) ?? [])) {
    if (met.has(other)) away.add(other);
    met.add(other);
  }
  return away;
}
