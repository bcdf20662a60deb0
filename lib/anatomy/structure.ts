import type { StructureId } from '../core/ids';

export const structureKinds = [
  'region',
  'muscle',
  'muscle-group',
  'nerve',
  'plexus',
  'artery',
  'vein',
  'bone',
  'landmark',
  'joint',
  'ligament',
  'fascia',
  'bursa',
  'space',
  'compartment',
  'organ',
  'exercise',
  'clinical-test',
  'sign',
  'condition',
  'lesion',
  'reflex',
  'dermatome',
  'myotome',
] as const;
export type StructureKind = (typeof structureKinds)[number];

/** 1 core (first-year medicine and physiotherapy), 2 full medical course, 3 advanced or variable. */
export type Tier = 1 | 2 | 3;

/** How a structure may be called. Grading accepts all of them; pages show the preferred one of the chosen language. */
export interface Names {
  /** English of Terminologia Anatomica 2, in lower case except for proper names. */
  readonly en: string;
  readonly la: string | null;
  /** Other English names and spellings, UK and US. */
  readonly synonyms: readonly string[];
  readonly latinSynonyms: readonly string[];
  readonly eponyms: readonly string[];
  readonly abbreviations: readonly string[];
  /** Names that look right and are wrong here ("pelvic crest" for ilium): never accepted, explained when given. */
  readonly rejected: readonly string[];
}

/** A part that behaves differently from the whole: fibres, a head, a facet. Authored slug within its structure. */
export interface Part {
  readonly id: string;
  /** "anterior fibres" */
  readonly name: string;
  readonly la: string | null;
}

export interface Structure {
  readonly id: StructureId;
  readonly kind: StructureKind;
  readonly names: Names;
  /** The study region it is taught in, e.g. `gluteal-region`; a region's own region is null. */
  readonly region: StructureId | null;
  readonly tier: Tier;
  /** A landmark's bone, a nerve's parent, a region's larger region. */
  readonly partOf: StructureId | null;
  readonly parts: readonly Part[];
  /** Pairs of a body come in left and right; a midline structure does not. */
  readonly paired: boolean;
}
