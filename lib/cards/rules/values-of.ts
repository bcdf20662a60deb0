import type { Dataset } from '../../anatomy/dataset';
import type { Fact } from '../../anatomy/fact';
import { factsOf, factsWith } from '../../anatomy/graph/facts-of';
import { musclesSuppliedBy } from '../../anatomy/graph/muscles-supplied-by';
import { acceptedNervesOf, nervesOf } from '../../anatomy/graph/nerves-of';
import { relatedTo } from '../../anatomy/graph/related-to';
import type { StructureId } from '../../core/ids';
import type { Card } from '../card';

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** The structures that what is lit may be taken for: those drawn by the same lit shapes. */
function litStructures(card: Card, dataset: Dataset): readonly string[] {
  const shapes = dataset.diagrams.get(card.picture?.diagram ?? '')?.shapes ?? [];
  const lit = shapes.filter((shape) => card.picture?.lit.includes(shape.id) === true);
  const outlines = new Set(lit.map((shape) => shape.d));
  const roles = new Set(lit.map((shape) => shape.role));
  return distinct(
    shapes
      .filter((shape) => outlines.has(shape.d) && roles.has(shape.role))
      .map((shape) => shape.structure ?? 'nothing named'),
  );
}

/** Muscles that some text gives this nerve to, though the atlas prefers another for them. */
function alsoSupplied(dataset: Dataset, nerve: StructureId): readonly string[] {
  const muscles = [...dataset.structures.values()].filter((structure) => structure.kind === 'muscle');
  return muscles.filter((muscle) => acceptedNervesOf(dataset, muscle.id).includes(nerve)).map((muscle) => muscle.id);
}

/** Movements among the actions of a structure that a question could mean. */
const movements = (
  dataset: Dataset,
  fact: Extract<Fact, { predicate: 'action' }>,
  rotations: 'only' | 'none' | 'all',
) =>
  factsWith(dataset, fact.subject, 'action')
    .filter((other) => other.part === fact.part && other.joint === fact.joint)
    .filter((other) => rotations === 'all' || other.movement.endsWith('-rotation') === (rotations === 'only'))
    .filter((other) => rotations === 'only' || (other.role === fact.role && other.condition === fact.condition));

function actionValues(card: Card, dataset: Dataset, fact: Extract<Fact, { predicate: 'action' }>): readonly string[] {
  const turnsApart = fact.part !== null;
  const rotations = card.template === 'rotation' ? 'only' : turnsApart ? 'none' : 'all';
  const found = movements(dataset, fact, rotations);
  // A text that gives a part the contrary turn, and counts as right, would leave no fair answer.
  const accepted = card.template !== 'rotation' ? [] : fact.variants.filter((variant) => variant.status === 'accepted');
  return [...distinct(found.map((other) => other.movement)), ...accepted.map((variant) => variant.value)];
}

/**
 * Every value that the atlas holds for what a card asks, or null where the question cannot be put to the graph
 * (a statement that brings its own question).
 */
export function valuesOf(card: Card, dataset: Dataset): readonly string[] | null {
  const main = card.factIds[0] === undefined ? undefined : dataset.facts.get(card.factIds[0]);
  if (main === undefined) return [];
  const twins = factsOf(dataset, main.subject).filter((f) => f.predicate === main.predicate && f.part === main.part);
  switch (main.predicate) {
    case 'depiction':
      return main.shows === 'gait' ? [main.subject] : litStructures(card, dataset);
    case 'innervation':
      if (card.template === 'supplies') {
        return distinct([...musclesSuppliedBy(dataset, main.nerve), ...alsoSupplied(dataset, main.nerve)]);
      }
      return nervesOf(dataset, main.subject, main.part === null ? undefined : main.part);
    case 'action':
      return actionValues(card, dataset, main);
    case 'arterial-supply':
      return distinct(
        twins.flatMap((fact) =>
          fact.predicate === 'arterial-supply' && (fact.scheduled || !/\bmainly\b/.test(card.prompt))
            ? [fact.artery]
            : [],
        ),
      );
    case 'origin':
    case 'insertion':
      return distinct(twins.flatMap((fact) => ('precise' in fact ? [fact.precise] : [])));
    case 'roots':
      return distinct(twins.flatMap((fact) => (fact.predicate === 'roots' ? [fact.levels.join(' ')] : [])));
    case 'effect': {
      const same = factsWith(dataset, main.subject, 'effect').filter((fact) => fact.condition === main.condition);
      return distinct(same.filter((fact) => fact.part === main.part).map((fact) => fact.effect));
    }
    case 'skin':
      return distinct(twins.flatMap((fact) => (fact.predicate === 'skin' ? [fact.area] : [])));
    case 'reflex':
      return distinct(twins.flatMap((fact) => (fact.predicate === 'reflex' ? [fact.levels.join(' ')] : [])));
    case 'stabilises': {
      const same = factsWith(dataset, main.subject, 'stabilises').filter((fact) => fact.condition === main.condition);
      return distinct(same.filter((fact) => fact.part === main.part).map((fact) => fact.effect));
    }
    case 'relation': {
      if (main.detail !== null && main.relation === 'deep-to') return main.objects;
      const kinds = new Set(main.objects.map((id) => dataset.structures.get(id)?.kind));
      const related = main.relation === 'between' ? main.objects : relatedTo(dataset, main.subject, main.relation);
      return related.filter((id) => kinds.has(dataset.structures.get(id)?.kind));
    }
    case 'synergist':
    case 'antagonist': {
      const same = factsWith(dataset, main.subject, main.predicate).filter(
        (fact) => fact.movement?.movement === main.movement?.movement && fact.movement?.joint === main.movement?.joint,
      );
      return distinct(same.flatMap((fact) => fact.objects));
    }
    case 'branch-of':
    case 'member-of':
      return distinct(factsWith(dataset, main.subject, main.predicate).flatMap((fact) => fact.objects));
    case 'articulation':
      return distinct(twins.flatMap((fact) => (fact.predicate === 'articulation' ? [fact.jointType] : [])));
    case 'sign':
    case 'clinical-test': {
      const logic = main.side;
      const all = [...dataset.facts.values()].flatMap((fact) =>
        'side' in fact && fact.side !== null ? [fact.side] : [],
      );
      const same = all.filter((side) => side.weak === logic?.weak && side.effect === logic.effect);
      return distinct(same.map((side) => side.effectSide));
    }
    default:
      return null;
  }
}
