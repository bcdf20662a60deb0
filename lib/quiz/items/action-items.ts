import type { Dataset } from '../../anatomy/dataset';
import type { ActionFact } from '../../anatomy/fact';
import { actionsByMovement } from '../../anatomy/graph/actions-by-movement';
import { factsWith } from '../../anatomy/graph/facts-of';
import { isMovement, type Movement, movementName, opposites } from '../../anatomy/movement';
import { jointName } from '../../anatomy/names';
import type { Structure } from '../../anatomy/structure';
import { asked, capitalised, inSentence } from '../../cards/wording';
import type { StructureId } from '../../core/ids';
import { readMovement } from '../grade/read-movement';
import type { Distractor, QuizItem } from '../item';
import { choiceItem, typedItem } from './draft';

const swings: readonly Movement[] = [
  'flexion',
  'extension',
  'abduction',
  'adduction',
  'medial-rotation',
  'lateral-rotation',
];

/** Every movement that any text lets a structure make at a joint, in whole or in part, first or beside. */
export function everyMovementOf(dataset: Dataset, subject: StructureId, joint: StructureId): ReadonlySet<string> {
  const facts = factsWith(dataset, subject, 'action').filter((fact) => fact.joint === joint);
  const worded = facts.flatMap((fact) => fact.variants.flatMap((variant) => readMovement(variant.value).movements));
  return new Set([...facts.map((fact) => fact.movement), ...worded]);
}

/** Who does the movement, or what it is to the key. */
function explanationOf(
  dataset: Dataset,
  fact: ActionFact,
  movement: Movement,
): Pick<Distractor, 'explanation' | 'tells'> {
  const doer = actionsByMovement(dataset, fact.joint, movement).find(
    (other) => other.role === 'prime-mover' && other.part === null && other.subject !== fact.subject,
  );
  const structure = dataset.structures.get(doer?.subject ?? fact.subject);
  const name = capitalised(movementName(movement));
  if (doer !== undefined && structure !== undefined)
    return { explanation: `${name} is the work of ${inSentence(structure)}.`, tells: [doer.id] };
  return movement === opposites[fact.movement]
    ? { explanation: `${name} is the opposite movement.`, tells: [] }
    : { explanation: `${name} is left to other muscles.`, tells: [] };
}

/** "Flexion" may be said of lateral flexion, "rotation" of either rotation. */
const mayMean = (said: string, meant: string): boolean => meant === said || meant.endsWith(`-${said}`);

function otherMovements(dataset: Dataset, fact: ActionFact): readonly Distractor[] {
  const own = [...everyMovementOf(dataset, fact.subject, fact.joint)];
  return swings
    .filter((movement) => !own.some((one) => mayMean(movement, one) || mayMean(one, movement)))
    .map((movement) => ({
      text: capitalised(movementName(movement)),
      value: movement,
      near: true,
      ...explanationOf(dataset, fact, movement),
    }));
}

/** The one thing a muscle does first of all at a joint: typed everywhere, by choice where enough movements are not its own. */
export function actionItems(dataset: Dataset, structure: Structure): readonly QuizItem[] {
  const actions = factsWith(dataset, structure.id, 'action');
  const prime = actions.filter((fact) => fact.role === 'prime-mover' && fact.part === null);
  return prime.flatMap((fact) => {
    const joint = dataset.structures.get(fact.joint);
    if (joint === undefined || prime.some((other) => other !== fact && other.joint === fact.joint)) return [];
    const at = jointName(joint);
    const when = fact.condition === null ? '' : `, ${fact.condition}`;
    const common = {
      kind: 'main-action',
      structure,
      facts: [fact],
      topic: 'action',
      stem: `What is the main action of ${asked(structure, null).phrase} at the ${at}${when}?`,
      key: capitalised(movementName(fact.movement)),
      keyValue: fact.movement,
      about: [structure.id],
    } as const;
    const alsoTrue = [...everyMovementOf(dataset, structure.id, fact.joint)].filter((one) => one !== fact.movement);
    return [
      ...(swings.includes(fact.movement)
        ? choiceItem(dataset, {
            ...common,
            ending: 'choose',
            optionClass: 'movement',
            pool: otherMovements(dataset, fact),
          })
        : []),
      ...typedItem(dataset, {
        ...common,
        ending: 'type',
        expectation: { kind: 'movement', joint: at, movement: fact.movement, alsoTrue: alsoTrue.filter(isMovement) },
      }),
    ];
  });
}
