import type { Dataset } from '../../anatomy/dataset';
import type { Fact } from '../../anatomy/fact';
import type { QuizItem } from '../item';
import { couldAttach, couldBeAttachedHere } from './judge-attachments';
import { couldMove, couldTrain } from './judge-movements';
import { couldBeSide, couldTurn } from './judge-reasons';
import { couldBeRoots } from './judge-roots';
import { bearersOf, everyFact, kindOf, namedWithin, overlap } from './plain-graph';

/**
 * Whether an option, read as a person reads it, could be defended as an answer to an item under anything that any
 * source in the dataset says. Used in tests over every item and every option; far too slow to build with.
 */
export function couldBeRight(dataset: Dataset, item: QuizItem, text: string): boolean {
  const facts = everyFact(dataset);
  const tested = facts.filter((fact) => item.factIds.includes(fact.id));
  const own = facts.filter((fact) => fact.subject === item.structure);
  switch (item.kind) {
    case 'nerve':
      return supplies(dataset, own, 'innervation', text);
    case 'artery':
      return supplies(dataset, own, 'arterial-supply', text);
    case 'muscle-of-nerve': {
      const nerves = tested.flatMap((fact) => (fact.predicate === 'innervation' ? [fact.nerve] : []));
      return bearersOf(dataset, text).some((id) =>
        suppliers(
          dataset,
          facts.filter((fact) => fact.subject === id),
          'innervation',
        ).some((one) => nerves.some((nerve) => overlap(dataset, one, nerve))),
      );
    }
    case 'identify':
      return bearersOf(dataset, text).some((id) => overlap(dataset, id, item.structure));
    case 'painted':
    case 'attached-here':
      return couldBeAttachedHere(dataset, item, text);
    case 'origin':
    case 'insertion':
      return couldAttach(dataset, item.structure, item.kind, text);
    case 'roots':
      return couldBeRoots(own, text);
    case 'main-action':
      return couldMove(own, tested, text);
    case 'part-rotation':
      return couldTurn(tested, text);
    case 'deep-to':
    case 'covered-by':
      return couldLayer(dataset, facts, item.structure, item.kind === 'deep-to', text);
    case 'passes':
      return couldPass(dataset, facts, item, text);
    case 'side':
      return couldBeSide(item.stem, tested, text);
    case 'exercise-stage':
      return couldBeStage(dataset, own, tested, text);
    case 'exercise-target':
      return couldTrain(dataset, facts, item, text);
    case 'joint-type':
      return own.some((fact) => fact.predicate === 'articulation' && `${fact.jointType} joint` === text.toLowerCase());
    case 'plexus':
    case 'recall':
      return bearersOf(dataset, text).includes(item.keyValue);
  }
}

/** Every nerve or artery that facts give by id or in the words of a variant. */
function suppliers(
  dataset: Dataset,
  own: readonly Fact[],
  predicate: 'innervation' | 'arterial-supply',
): readonly string[] {
  return own.flatMap((fact) => {
    if (fact.predicate !== predicate) return [];
    const id = fact.predicate === 'innervation' ? fact.nerve : fact.predicate === 'arterial-supply' ? fact.artery : '';
    return [id, ...fact.variants.flatMap((variant) => namedWithin(dataset, variant.value))];
  });
}

const supplies = (dataset: Dataset, own: readonly Fact[], predicate: 'innervation' | 'arterial-supply', text: string) =>
  bearersOf(dataset, text).some((id) => suppliers(dataset, own, predicate).some((one) => overlap(dataset, one, id)));

/** Directly deep to (or covering) a muscle: whatever is stated to be, unless something else is stated to lie between. */
function couldLayer(dataset: Dataset, facts: readonly Fact[], muscle: string, deep: boolean, text: string): boolean {
  const under = (a: string, b: string) =>
    facts.some(
      (fact) =>
        fact.predicate === 'relation' &&
        ((fact.relation === 'deep-to' && fact.subject === a && fact.objects.some((id) => id === b)) ||
          (fact.relation === 'superficial-to' && fact.subject === b && fact.objects.some((id) => id === a))),
    );
  const muscles = [...dataset.structures.keys()].filter((id) => kindOf(dataset, id) === 'muscle');
  return bearersOf(dataset, text).some((id) => {
    if (deep ? under(id, muscle) : under(muscle, id)) return true;
    // Nothing is said of its layer at all: nobody could call it wrong.
    return !muscles.some((other) => under(id, other) || under(other, id));
  });
}

function couldPass(dataset: Dataset, facts: readonly Fact[], item: QuizItem, text: string): boolean {
  const wanted = / above /.test(item.stem) ? 'above' : 'below';
  const beside = (id: string, side: string) =>
    facts.some(
      (fact) =>
        fact.predicate === 'relation' &&
        ((fact.relation === side && fact.subject === id && fact.objects.some((one) => one === item.structure)) ||
          (fact.relation === (side === 'above' ? 'below' : 'above') &&
            fact.subject === item.structure &&
            fact.objects.some((one) => one === id))),
    );
  const other = wanted === 'above' ? 'below' : 'above';
  return bearersOf(dataset, text).some((id) => beside(id, wanted) || !beside(id, other));
}

/** Right at the stage that the tested exercise has, and at the one in between, which could be argued either way. */
function couldBeStage(dataset: Dataset, own: readonly Fact[], tested: readonly Fact[], text: string): boolean {
  const stages = tested.flatMap((fact) => (fact.predicate === 'trained-by' ? [fact.stage] : []));
  return bearersOf(dataset, text).some((id) =>
    own.every((fact) => fact.predicate !== 'trained-by' || fact.exercise !== id)
      ? true
      : own.some(
          (fact) =>
            fact.predicate === 'trained-by' &&
            fact.exercise === id &&
            (stages.includes(fact.stage) || fact.stage === 'then'),
        ),
  );
}
