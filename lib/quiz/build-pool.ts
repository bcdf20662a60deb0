import type { Dataset } from '../anatomy/dataset';
import { capitalised } from '../cards/wording';
import type { StructureId } from '../core/ids';
import { termsOf } from './grade/terms-of';
import type { Term } from './grade/verdict';
import type { QuizItem } from './item';
import { quizItems } from './items/quiz-items';
import type { QuizPool } from './pool';

function referredTo(items: readonly QuizItem[]): ReadonlySet<string> {
  const ids = items.flatMap((item) =>
    item.form === 'type' && item.expectation.kind === 'structure'
      ? [item.expectation.id, ...item.expectation.alsoRight, ...item.expectation.tooBroad]
      : [],
  );
  return new Set(ids);
}

/** Names of the region, of what answers refer to, and of what those are part of: a neighbour is named, not misread. */
function termsFor(dataset: Dataset, region: StructureId, items: readonly QuizItem[]): readonly Term[] {
  const all = termsOf(dataset);
  const byId = new Map(all.map((term) => [term.id, term]));
  const wanted = new Set<string>(referredTo(items));
  for (const structure of dataset.structures.values()) if (structure.region === region) wanted.add(structure.id);
  for (const id of wanted) for (const parent of byId.get(id)?.parents ?? []) wanted.add(parent);
  return all.filter((term) => wanted.has(term.id));
}

/** The pool of one region, or null where nothing can be asked. */
export function buildPool(dataset: Dataset, region: StructureId): QuizPool | null {
  const items = quizItems(dataset, region);
  if (items.length === 0) return null;
  return {
    region,
    title: capitalised(dataset.structures.get(region)?.names.en ?? region),
    contentVersion: dataset.version,
    items,
    terms: termsFor(dataset, region, items),
  };
}
