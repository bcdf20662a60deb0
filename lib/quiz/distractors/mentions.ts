import type { Dataset } from '../../anatomy/dataset';
import { remembered } from '../../anatomy/graph/remembered';
import { acceptedNames } from '../../anatomy/names';
import type { StructureId } from '../../core/ids';

const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()} `;

const firstWord = (text: string): string => text.trim().split(' ', 1)[0] ?? '';

type Named = readonly [name: string, id: StructureId];
const nameIndex = new WeakMap<Dataset, ReadonlyMap<string, readonly Named[]>>();

/** All names by their first word, so that a text is compared only with names that can begin in it. */
function namesIn(dataset: Dataset): ReadonlyMap<string, readonly Named[]> {
  const found = nameIndex.get(dataset);
  if (found !== undefined) return found;
  const names = new Map<string, Named[]>();
  for (const structure of dataset.structures.values())
    for (const name of acceptedNames({ ...structure.names, abbreviations: [] }).map(spaced)) {
      if (name.trim().length <= 3) continue;
      const list = names.get(firstWord(name));
      if (list === undefined) names.set(firstWord(name), [[name, structure.id]]);
      else list.push([name, structure.id]);
    }
  nameIndex.set(dataset, names);
  return names;
}

const orders = new WeakMap<Dataset, ReadonlyMap<StructureId, number>>();

function orderIn(dataset: Dataset): ReadonlyMap<StructureId, number> {
  const found = orders.get(dataset) ?? new Map([...dataset.structures.keys()].map((id, index) => [id, index]));
  orders.set(dataset, found);
  return found;
}

/** Every structure that a text names by any accepted name, in whole words: how free wording of a variant is read. */
export const mentionedIn = remembered((dataset: Dataset, text: string): readonly StructureId[] => {
  const within = spaced(text);
  const names = namesIn(dataset);
  const order = orderIn(dataset);
  const candidates = [...new Set(within.trim().split(' '))].flatMap((word) => names.get(word) ?? []);
  const found = new Set(candidates.flatMap(([name, id]) => (within.includes(name) ? [id] : [])));
  return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
});
