import type { Dataset } from '../anatomy/dataset';
import { acceptedNames, displayName } from '../anatomy/names';
import type { SearchEntry } from './search-index';

/** Every structure of the atlas with all its names, for the file that browsers load. */
export const searchEntries = (dataset: Dataset): readonly SearchEntry[] =>
  [...dataset.structures.values()].map((structure) => {
    const en = displayName(structure);
    const la = structure.names.la === null ? null : displayName(structure, 'la');
    const also = acceptedNames(structure.names).filter((name) => name !== en && name !== la);
    return { id: structure.id, en, la: la === en ? null : la, kind: structure.kind, also };
  });
