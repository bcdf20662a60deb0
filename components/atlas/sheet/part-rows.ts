import type { Dataset } from '@/lib/anatomy/dataset';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import type { Structure } from '@/lib/anatomy/structure';
import { sentenceCase } from '../../ui/sentence-case';
import { actionText } from './actions';
import type { Citations } from './citations';
import type { Saying } from './line';

/** A part of a muscle with what it does by itself. */
export interface PartRow {
  readonly id: string;
  readonly name: string;
  readonly sayings: readonly Saying[];
}

export function partRows(dataset: Dataset, structure: Structure, cite: Citations): readonly PartRow[] {
  const actions = factsWith(dataset, structure.id, 'action');
  return structure.parts.flatMap((part): readonly PartRow[] => {
    const sayings = actions
      .filter((fact) => fact.part === part.id)
      .map((fact) => cite.say([sentenceCase(actionText(dataset, fact))], fact));
    return sayings.length === 0 ? [] : [{ id: part.id, name: sentenceCase(part.name), sayings }];
  });
}
