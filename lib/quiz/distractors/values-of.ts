import type { Dataset } from '../../anatomy/dataset';
import type { AttachmentFact, Fact } from '../../anatomy/fact';
import { factsWith } from '../../anatomy/graph/facts-of';
import { remembered } from '../../anatomy/graph/remembered';
import type { StructureId } from '../../core/ids';
import { holdersOf } from './kinship';
import { mentionedIn } from './mentions';

/** What the variants of facts name, whatever their status: a value that any text ever gave is no distractor. */
const inVariants = (dataset: Dataset, facts: readonly Fact[]): readonly StructureId[] =>
  facts.flatMap((fact) => fact.variants.flatMap((variant) => mentionedIn(dataset, variant.value)));

/** Every nerve that any text gives a structure, in whole or in part. */
export const everyNerveOf = remembered((dataset: Dataset, subject: StructureId): ReadonlySet<StructureId> => {
  const facts = factsWith(dataset, subject, 'innervation');
  return new Set([...facts.map((fact) => fact.nerve), ...inVariants(dataset, facts)]);
});

/** Every artery that any text gives a structure. */
export const everyArteryOf = remembered((dataset: Dataset, subject: StructureId): ReadonlySet<StructureId> => {
  const facts = factsWith(dataset, subject, 'arterial-supply');
  return new Set([...facts.map((fact) => fact.artery), ...inVariants(dataset, facts)]);
});

const placesOf =
  (predicate: AttachmentFact['predicate']) =>
  (dataset: Dataset, subject: StructureId): ReadonlySet<StructureId> => {
    const facts = factsWith(dataset, subject, predicate);
    const worded = facts.flatMap((fact) => mentionedIn(dataset, `${fact.basic}; ${fact.precise}`));
    return new Set([...facts.flatMap((fact) => fact.landmarks), ...worded, ...inVariants(dataset, facts)]);
  };
const places = { origin: remembered(placesOf('origin')), insertion: remembered(placesOf('insertion')) } as const;

/** Every place that any text gives for the origin (or insertion) of a structure, in whole or in part. */
export const everyPlaceOf = (
  dataset: Dataset,
  predicate: AttachmentFact['predicate'],
  subject: StructureId,
): ReadonlySet<StructureId> => places[predicate](dataset, subject);

/** The most precise of some places: the bone falls away where its landmark is named. */
export function precisest(dataset: Dataset, places: ReadonlySet<StructureId>): readonly StructureId[] {
  const held = new Set([...places].flatMap((place) => [...holdersOf(dataset, place)]));
  return [...places].filter((place) => !held.has(place));
}

const leaves = {
  origin: remembered((dataset: Dataset, subject: StructureId) =>
    precisest(dataset, everyPlaceOf(dataset, 'origin', subject)),
  ),
  insertion: remembered((dataset: Dataset, subject: StructureId) =>
    precisest(dataset, everyPlaceOf(dataset, 'insertion', subject)),
  ),
} as const;

/** The most precise of the places that any text gives. */
export const everyLeafOf = (
  dataset: Dataset,
  predicate: AttachmentFact['predicate'],
  subject: StructureId,
): readonly StructureId[] => leaves[predicate](dataset, subject);
