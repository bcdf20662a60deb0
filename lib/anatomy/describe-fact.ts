import type { StructureId } from '../core/ids';
import type { Dataset } from './dataset';
import type { Fact } from './fact';
import { movementName } from './movement';
import { jointName } from './names';
import { formatRoots } from './root-level';

/** What a fact says of its subject, in a few words: "superior gluteal nerve", "hip abduction", or its statement. */
export function objectOf(dataset: Dataset, fact: Fact): string {
  const name = (id: StructureId): string => dataset.structures.get(id)?.names.en ?? id;
  const joint = (id: StructureId): string => {
    const structure = dataset.structures.get(id);
    return structure === undefined ? id : jointName(structure);
  };
  switch (fact.predicate) {
    case 'origin':
    case 'insertion':
      return fact.precise;
    case 'innervation':
      return name(fact.nerve);
    case 'roots':
      return formatRoots(fact.levels);
    case 'action':
      return `${joint(fact.joint)} ${movementName(fact.movement)}`;
    case 'stabilises':
      return fact.effect;
    case 'effect':
      return fact.effect;
    case 'skin':
      return fact.area;
    case 'branching':
      return fact.stretches
        .flatMap((stretch) =>
          stretch.gives.length === 0 ? [] : `${stretch.name}: ${stretch.gives.map(name).join(', ')}`,
        )
        .join('; ');
    case 'network':
      return fact.nodes.map((node) => node.label).join(', ');
    case 'lesion':
      return `${name(fact.of)}: ${fact.cause}`;
    case 'arterial-supply':
      return name(fact.artery);
    case 'relation':
      return `${fact.relation.replaceAll('-', ' ')} ${fact.objects.map(name).join(', ')}`;
    case 'member-of':
    case 'branch-of':
    case 'synergist':
    case 'antagonist':
      return fact.objects.map(name).join(', ');
    case 'depiction':
      return `${fact.diagram}: ${fact.shows}`;
    case 'trained-by':
      return name(fact.exercise);
    case 'misconception':
      return fact.truth;
    case 'vignette':
      return fact.answer;
    default:
      return fact.statement;
  }
}
