import type { Dataset } from '@/lib/anatomy/dataset';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import type { Structure, StructureKind } from '@/lib/anatomy/structure';
import { computed, computedLine } from './computed';
import { known } from './known';
import type { Line } from './line';
import { list } from './linked';

const examining: readonly StructureKind[] = ['clinical-test', 'myotome'];

/** What a test or a myotome examines, even where its sentence does not name it. */
export function examinedLines(dataset: Dataset, structure: Structure): readonly Line[] {
  if (!examining.includes(structure.kind)) return [];
  const about = factsWith(dataset, structure.id, 'clinical').flatMap((fact) => fact.about);
  const found = known(dataset, [...new Set(about)]);
  return computedLine('Examines', found.length === 0 ? [] : [computed(list(found))]);
}
