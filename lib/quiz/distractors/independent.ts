import type { Dataset } from '../../anatomy/dataset';
import { isStructureId, type StructureId } from '../../core/ids';
import type { Distractor } from '../item';
import { isKin } from './kinship';
import { mentionedIn } from './mentions';
import { precisest } from './values-of';

/** What an option speaks of: the structure it stands for, or the places that its wording names. */
function spokenOf(dataset: Dataset, { value, text }: Distractor): readonly StructureId[] {
  if (isStructureId(value) && dataset.structures.has(value)) return [value];
  return precisest(dataset, new Set(mentionedIn(dataset, text)));
}

/** R5 among the distractors, as many as are wanted: of two that hold one another the first stays. */
export function independent(dataset: Dataset, pool: readonly Distractor[], wanted: number): readonly Distractor[] {
  const kept: { readonly distractor: Distractor; readonly spoken: readonly StructureId[] }[] = [];
  for (const distractor of pool) {
    if (kept.length === wanted) break;
    const spoken = spokenOf(dataset, distractor);
    const related = kept.some((other) => other.spoken.some((a) => spoken.some((b) => isKin(dataset, a, b))));
    if (!related) kept.push({ distractor, spoken });
  }
  return kept.map(({ distractor }) => distractor);
}
