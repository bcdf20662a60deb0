import type { StructureId } from '../../core/ids';
import type { Fact } from '../fact';
import type { StructureKind } from '../structure';

/** A structure that a fact names, and which kinds of structure make sense there. */
export interface Reference {
  readonly field: string;
  /** What an author would call it: "nerve". */
  readonly what: string;
  readonly id: StructureId;
  /** Null when any kind will do. */
  readonly kinds: readonly StructureKind[] | null;
}

const places: readonly StructureKind[] = [
  'bone',
  'landmark',
  'ligament',
  'fascia',
  'joint',
  'muscle',
  'muscle-group',
  'organ',
];
const carried: readonly StructureKind[] = ['joint', 'bone', 'region', 'landmark', 'organ'];
/** What moves: a joint, or something that moves without one. */
const moved: readonly StructureKind[] = ['joint', 'organ', 'bone'];
const muscles: readonly StructureKind[] = ['muscle', 'muscle-group'];
const signs: readonly StructureKind[] = ['sign', 'condition', 'lesion'];

const one = (field: string, what: string, id: StructureId, kinds: readonly StructureKind[] | null): Reference => ({
  field,
  what,
  id,
  kinds,
});

const many = (
  field: string,
  what: string,
  ids: readonly StructureId[],
  kinds: readonly StructureKind[] | null,
): readonly Reference[] => ids.map((id, index) => one(`${field}/${index}`, what, id, kinds));

/** Everything that a fact points at. */
export function referencesOf(fact: Fact): readonly Reference[] {
  switch (fact.predicate) {
    case 'origin':
    case 'insertion':
      return many('landmarks', 'landmark', fact.landmarks, places);
    case 'innervation':
      return [one('nerve', 'nerve', fact.nerve, ['nerve', 'plexus'])];
    case 'effect':
      return fact.target === null ? [] : [one('target', 'target', fact.target, null)];
    case 'branching':
      return fact.stretches.flatMap((stretch, index) =>
        many(`stretches/${index}/gives`, 'branch', stretch.gives, ['muscle', 'nerve']),
      );
    case 'network':
      return fact.nodes.flatMap((node, index) =>
        node.structure === null ? [] : [one(`nodes/${index}/structure`, 'nerve', node.structure, ['nerve', 'plexus'])],
      );
    case 'lesion':
      return [one('of', 'nerve', fact.of, ['nerve', 'plexus'])];
    case 'reflex':
      return [one('muscle', 'muscle', fact.muscle, muscles)];
    case 'roots':
    case 'skin':
    case 'misconception':
    case 'vignette':
    case 'depiction':
      return [];
    case 'action':
      return [one('joint', 'joint', fact.joint, moved)];
    case 'stabilises':
      return [one('target', 'target', fact.target, carried)];
    case 'arterial-supply':
      return [one('artery', 'artery', fact.artery, ['artery'])];
    case 'relation':
      return many('objects', 'object', fact.objects, null);
    case 'member-of':
      return many('objects', 'group', fact.objects, null);
    case 'branch-of':
      return many('objects', 'parent', fact.objects, ['nerve', 'plexus', 'artery', 'vein']);
    case 'synergist':
    case 'antagonist':
      return [
        ...many('objects', fact.predicate, fact.objects, muscles),
        ...(fact.movement === null ? [] : [one('movement/joint', 'joint', fact.movement.joint, moved)]),
      ];
    case 'articulation':
      return many('bones', 'bone', fact.bones, ['bone', 'landmark', 'organ']);
    case 'sign':
    case 'clinical-test':
      return [
        one('object', fact.predicate, fact.object, fact.predicate === 'sign' ? signs : ['clinical-test']),
        ...(fact.side === null ? [] : [one('side/weak', 'muscle', fact.side.weak, ['muscle', 'nerve'])]),
      ];
    case 'associated-with':
      return [one('object', 'condition', fact.object, signs)];
    case 'trained-by':
      return [one('exercise', 'exercise', fact.exercise, ['exercise'])];
    default:
      return many('about', 'structure', fact.about, null);
  }
}
