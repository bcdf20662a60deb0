import type { Dataset } from '../anatomy/dataset';
import { wholesOf } from '../anatomy/graph/wholes-of';
import type { Structure } from '../anatomy/structure';
import { capitalised } from './wording';
import { carriedWords } from './words';

/**
 * "Gluteal region, nerve". Where the region's name would give the answer away ("superior gluteal nerve"),
 * the larger region that it is part of stands in for it, and at last the kind of fact alone.
 */
export function labelOf(dataset: Dataset, structure: Structure, kind: string, answer: string): string {
  const own = structure.region === null ? undefined : dataset.structures.get(structure.region);
  const regions = own === undefined ? [] : [own, ...wholesOf(dataset, own.id)];
  const safe = regions.find((region) => carriedWords(answer, region.names.en).length === 0);
  return safe === undefined ? capitalised(kind) : `${capitalised(safe.names.en)}, ${kind}`;
}
