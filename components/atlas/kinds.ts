import type { Structure, StructureKind } from '@/lib/anatomy/structure';

const headings: readonly (readonly [StructureKind, string])[] = [
  ['muscle', 'Muscles'],
  ['muscle-group', 'Muscle groups'],
  ['nerve', 'Nerves'],
  ['plexus', 'Plexuses'],
  ['artery', 'Arteries'],
  ['vein', 'Veins'],
  ['bone', 'Bones'],
  ['landmark', 'Landmarks'],
  ['joint', 'Joints'],
  ['ligament', 'Ligaments'],
  ['fascia', 'Fasciae'],
  ['bursa', 'Bursae'],
  ['space', 'Spaces and openings'],
  ['compartment', 'Compartments'],
  ['organ', 'Organs'],
  ['sign', 'Signs'],
  ['clinical-test', 'Tests'],
  ['condition', 'Conditions'],
  ['lesion', 'Nerve lesions'],
  ['reflex', 'Reflexes'],
  ['dermatome', 'Dermatomes'],
  ['myotome', 'Myotomes'],
  ['exercise', 'Exercises'],
];

export interface KindGroup {
  readonly kind: StructureKind;
  readonly heading: string;
  readonly structures: readonly Structure[];
}

/** Structures under the heading of their kind, in the order in which they are authored; empty kinds are left out. */
export const byKind = (structures: readonly Structure[]): readonly KindGroup[] =>
  headings
    .map(([kind, heading]) => ({ kind, heading, structures: structures.filter((each) => each.kind === kind) }))
    .filter((group) => group.structures.length > 0);

/** "Muscle", "Clinical test": what a structure is, for the line above its name. */
export const kindName = (kind: StructureKind): string => kindNamed(kind);

/** The same for a kind that comes from a file. */
export const kindNamed = (kind: string): string =>
  kind === 'lesion' ? 'Nerve lesion' : kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
