import type { Dataset } from '@/lib/anatomy/dataset';
import { allFactsWith, factsWith } from '@/lib/anatomy/graph/facts-of';
import { lossOfNerve } from '@/lib/anatomy/graph/loss-of-nerve';
import type { Structure } from '@/lib/anatomy/structure';
import type { StructureId } from '@/lib/core/ids';
import { known } from './known';
import { type LossSheet, lossSheet } from './loss-lines';

/** A place on the course of a nerve. */
export interface CourseStop {
  readonly id: string;
  /** "in the radial groove" */
  readonly name: string;
  readonly muscles: readonly Structure[];
  readonly nerves: readonly Structure[];
  readonly cut: Cut;
  /** The muscles that leave just before it, and therefore go on working: they tell one cut from the next. */
  readonly spared: readonly Structure[];
}

/** A nerve cut just above a place: what is lost, and the injuries that the atlas knows there. */
export interface Cut {
  readonly lesions: readonly Structure[];
  readonly loss: LossSheet;
}

export interface Course {
  readonly stops: readonly CourseStop[];
  /** For a nerve whose branches are not told one by one. */
  readonly whole: Cut | null;
}

function lesionsAt(dataset: Dataset, nerve: StructureId, at: string | null): readonly Structure[] {
  const facts = allFactsWith(dataset, 'lesion').filter((fact) => fact.of === nerve && fact.at === at);
  return known(
    dataset,
    facts.map((fact) => fact.subject),
  );
}

const cutAt = (dataset: Dataset, nerve: StructureId, at: string | null, lesions: readonly Structure[]): Cut => ({
  lesions,
  loss: lossSheet(dataset, lossOfNerve(dataset, nerve, at)),
});

/** A nerve's course from its origin outwards, with what a cut at each place would cost. Null for what is no nerve. */
export function courseOf(dataset: Dataset, structure: Structure): Course | null {
  if (structure.kind !== 'nerve') return null;
  const { id } = structure;
  const stretches = factsWith(dataset, id, 'branching').flatMap((fact) => fact.stretches);
  const whole = lesionsAt(dataset, id, null);
  if (stretches.length === 0) return { stops: [], whole: cutAt(dataset, id, null, whole) };
  const musclesOf = (index: number) =>
    known(dataset, stretches[index]?.gives ?? []).filter((each) => each.kind === 'muscle');
  const stops = stretches.map((stretch, index): CourseStop => {
    const given = known(dataset, stretch.gives);
    // A cut where the nerve begins takes all of it: the lesions of the nerve as a whole belong there.
    const lesions = [...(index === 0 ? whole : []), ...lesionsAt(dataset, id, stretch.id)];
    return {
      id: stretch.id,
      name: stretch.name,
      muscles: musclesOf(index),
      nerves: given.filter((each) => each.kind !== 'muscle'),
      cut: cutAt(dataset, id, index === 0 ? null : stretch.id, lesions),
      spared: musclesOf(index - 1),
    };
  });
  return { stops, whole: null };
}
