import type { Dataset } from './dataset';
import type { Predicate } from './fact';
import { allFactsWith, factsOf } from './graph/facts-of';
import type { Structure, StructureKind } from './structure';

/** What a page of a kind is poor without. A list means: at least one of these. */
const wanted: Partial<Readonly<Record<StructureKind, readonly (readonly Predicate[])[]>>> = {
  nerve: [['roots'], ['branching', 'skin'], ['course', 'clinical', 'branch-of']],
  artery: [['course', 'branch-of']],
  vein: [['location', 'course']],
  landmark: [['location']],
  joint: [['articulation']],
  ligament: [['location', 'mechanism']],
  space: [['location'], ['relation']],
  compartment: [['location']],
  'clinical-test': [['clinical']],
  lesion: [['lesion'], ['clinical']],
  reflex: [['reflex']],
  dermatome: [['location']],
  myotome: [['clinical']],
};

export interface Gap {
  readonly structure: Structure;
  /** "roots", "branching or skin" */
  readonly lacks: readonly string[];
}

/** Structures whose pages say less than those of their kind do. Muscles have a check of their own. */
export function gapsOf(dataset: Dataset): readonly Gap[] {
  const held = new Set(allFactsWith(dataset, 'member-of').flatMap((fact) => fact.objects));
  return [...dataset.structures.values()].flatMap((structure): readonly Gap[] => {
    const has = new Set(factsOf(dataset, structure.id).map((fact) => fact.predicate));
    const lacks = (wanted[structure.kind] ?? [])
      .filter((any) => !any.some((predicate) => has.has(predicate)))
      .map((any) => any.join(' or '));
    if (structure.kind === 'compartment' && !held.has(structure.id)) lacks.push('members');
    return lacks.length === 0 ? [] : [{ structure, lacks }];
  });
}
