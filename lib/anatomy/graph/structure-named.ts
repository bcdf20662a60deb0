import type { Dataset } from '../dataset';
import { acceptedNames } from '../names';
import type { Structure } from '../structure';

const folded = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
const byName = new WeakMap<Dataset, Map<string, Structure>>();

/** The structure that a text names exactly, by any accepted name, or null. Of two bearers of a name the first wins. */
export function structureNamed(dataset: Dataset, text: string): Structure | null {
  let index = byName.get(dataset);
  if (index === undefined) {
    index = new Map();
    for (const structure of dataset.structures.values()) {
      for (const name of acceptedNames(structure.names)) {
        const key = folded(name);
        if (!index.has(key)) index.set(key, structure);
      }
    }
    byName.set(dataset, index);
  }
  return index.get(folded(text)) ?? null;
}
