import type { Dataset } from '../../anatomy/dataset';
import { acceptedNames } from '../../anatomy/names';
import type { StructureId } from '../../core/ids';

const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()} `;
const nameIndex = new WeakMap<Dataset, readonly (readonly [name: string, id: StructureId])[]>();

function namesIn(dataset: Dataset): readonly (readonly [string, StructureId])[] {
  const found = nameIndex.get(dataset);
  if (found !== undefined) return found;
  const names = [...dataset.structures.values()].flatMap((structure) =>
    acceptedNames({ ...structure.names, abbreviations: [] })
      .map(spaced)
      .filter((name) => name.trim().length > 3)
      .map((name) => [name, structure.id] as const),
  );
  nameIndex.set(dataset, names);
  return names;
}

/** Every structure that a text names by any accepted name, in whole words: how free wording of a variant is read. */
export function mentionedIn(dataset: Dataset, text: string): readonly StructureId[] {
  const within = spaced(text);
  return [...new Set(namesIn(dataset).flatMap(([name, id]) => (within.includes(name) ? [id] : [])))];
}
