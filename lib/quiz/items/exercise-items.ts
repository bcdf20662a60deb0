import type { Dataset } from '../../anatomy/dataset';
import type { ExerciseFact } from '../../anatomy/fact';
import { factsWith } from '../../anatomy/graph/facts-of';
import { acceptedNames } from '../../anatomy/names';
import type { Structure } from '../../anatomy/structure';
import { asked, capitalised } from '../../cards/wording';
import { isInReach, isNear } from '../distractors/kinship';
import { readMovement } from '../grade/read-movement';
import type { Distractor, QuizItem } from '../item';
import { everyMovementOf } from './action-items';
import { choiceItem } from './draft';

type Stage = ExerciseFact['stage'];
const exerciseOf = (dataset: Dataset, fact: ExerciseFact): Structure | undefined =>
  dataset.structures.get(fact.exercise);

/** A gentle start against the heavy end of the list, or the other way round: the stages between are left out. */
function stageItems(dataset: Dataset, muscle: Structure, fact: ExerciseFact): readonly QuizItem[] {
  const exercise = exerciseOf(dataset, fact);
  if (exercise === undefined || fact.stage === 'then') return [];
  const far: Stage = fact.stage === 'start' ? 'later' : 'start';
  const pool = factsWith(dataset, muscle.id, 'trained-by').flatMap((other): readonly Distractor[] => {
    const structure = exerciseOf(dataset, other);
    if (structure === undefined || other.stage !== far) return [];
    const name = capitalised(structure.names.en);
    return [
      {
        text: name,
        value: structure.id,
        explanation:
          far === 'later'
            ? `${name} comes later: it loads the muscle more.`
            : `${name} is one of the gentle first steps.`,
        near: true,
        tells: [other.id],
      },
    ];
  });
  const { phrase } = asked(muscle, null);
  return choiceItem(dataset, {
    kind: 'exercise-stage',
    structure: muscle,
    facts: [fact],
    topic: 'exercise',
    short: `${capitalised(muscle.names.en)}, ${fact.stage === 'start' ? 'first' : 'late'} exercise`,
    stem:
      fact.stage === 'start'
        ? `Which exercise is gentle enough to begin training ${phrase}?`
        : `Which exercise is a late, demanding step in training ${phrase}?`,
    key: capitalised(exercise.names.en),
    keyValue: exercise.id,
    reason:
      fact.stage === 'start'
        ? 'Low load first; the harder ones follow when it is easy.'
        : 'It comes when the gentle ones have become easy.',
    about: [muscle.id, exercise.id],
    theme: `stages:${muscle.id}`,
    ending: 'choose',
    optionClass: 'exercise',
    pool,
  });
}

/** The movement that an exercise is, where one of its names says so: "side-lying hip abduction". */
function movementOf(exercise: Structure): { readonly joint: string; readonly movement: string } | null {
  for (const name of acceptedNames(exercise.names)) {
    const read = readMovement(name);
    const [movement, ...more] = read.movements.filter((one) => one !== 'elevation');
    const joint = read.joints[0];
    if (movement !== undefined && joint !== undefined && more.length === 0) return { joint, movement };
  }
  return null;
}

/** Which muscle an exercise is for: the others make no such movement in any text. */
function targetItems(dataset: Dataset, muscle: Structure, fact: ExerciseFact): readonly QuizItem[] {
  const exercise = exerciseOf(dataset, fact);
  const done = exercise === undefined ? null : movementOf(exercise);
  const prime = factsWith(dataset, muscle.id, 'action').find(
    (action) => action.movement === done?.movement && action.role === 'prime-mover' && action.part === null,
  );
  if (exercise === undefined || prime === undefined) return [];
  const pool = [...dataset.structures.values()].flatMap((other): readonly Distractor[] => {
    const actions = factsWith(dataset, other.id, 'action');
    const main = actions.find((action) => action.role === 'prime-mover' && action.part === null);
    if (other.kind !== 'muscle' || other.id === muscle.id || main === undefined) return [];
    if (!isInReach(dataset, other.id, muscle.id)) return [];
    if (everyMovementOf(dataset, other.id, prime.joint).has(prime.movement)) return [];
    if (factsWith(dataset, other.id, 'trained-by').some((one) => one.exercise === exercise.id)) return [];
    return [
      {
        text: capitalised(other.names.en),
        value: other.id,
        explanation: `${capitalised(other.names.en)} does not make this movement; its main action is ${main.movement.replaceAll('-', ' ')}.`,
        near: isNear(dataset, other.id, muscle.id),
        tells: [main.id],
      },
    ];
  });
  return choiceItem(dataset, {
    kind: 'exercise-target',
    structure: muscle,
    facts: [fact],
    topic: 'exercise',
    short: `${capitalised(exercise.names.en)}, muscle`,
    stem: `Which muscle does the ${exercise.names.en} mainly train?`,
    key: capitalised(muscle.names.en),
    keyValue: muscle.id,
    reason: `It is ${prime.movement.replaceAll('-', ' ')} against resistance, the main action of this muscle.`,
    about: [muscle.id, exercise.id],
    ending: 'choose-reverse',
    optionClass: 'muscle',
    pool,
  });
}

export const exerciseItems = (dataset: Dataset, muscle: Structure): readonly QuizItem[] =>
  factsWith(dataset, muscle.id, 'trained-by').flatMap((fact) => [
    ...stageItems(dataset, muscle, fact),
    ...targetItems(dataset, muscle, fact),
  ]);
