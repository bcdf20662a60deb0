import type { Dataset } from '../../anatomy/dataset';
import type { ActionFact, Fact } from '../../anatomy/fact';
import { factsOf, factsWith } from '../../anatomy/graph/facts-of';
import { isMovement, movementName } from '../../anatomy/movement';
import { jointName, partName } from '../../anatomy/names';
import type { Structure } from '../../anatomy/structure';
import { partPicture } from '../../cards/picture';
import { asked, capitalised } from '../../cards/wording';
import type { Distractor, QuizItem } from '../item';
import { choiceItem, typedItem } from './draft';

const turns = ['medial', 'lateral'] as const;
const places = ['in front of', 'behind'] as const;
/** Fibres in front of the vertical axis of the hip turn the thigh medially, those behind it laterally. */
const placeOf = { 'medial-rotation': 'in front of', 'lateral-rotation': 'behind' } as const;

/** The fact that says why the two ends turn oppositely. Without it the reason is not taught and not asked. */
const mechanismOf = (dataset: Dataset, structure: Structure): Fact | undefined =>
  factsOf(dataset, structure.id).find(
    (fact) =>
      fact.predicate === 'mechanism' &&
      /\bin front of\b.*\baxis\b/u.test(fact.statement) &&
      /\bbehind\b/u.test(fact.statement),
  );

const option = (turn: string, place: string): string => `${capitalised(turn)}ly: they pass ${place} the axis`;

function withReason(dataset: Dataset, structure: Structure, fact: ActionFact): readonly QuizItem[] {
  const mechanism = mechanismOf(dataset, structure);
  const part = partName(structure, fact.part);
  if (mechanism === undefined || part === null) return [];
  if (fact.movement !== 'medial-rotation' && fact.movement !== 'lateral-rotation') return [];
  const turn = fact.movement.replace('-rotation', '');
  const place = placeOf[fact.movement];
  const pool = turns.flatMap((one) =>
    places
      .filter((where) => one !== turn || where !== place)
      .map(
        (where): Distractor => ({
          text: option(one, where),
          value: `${one} ${where}`,
          explanation:
            one === turn
              ? `The direction is right: ${part} pass ${place} the vertical axis.`
              : `Fibres ${place} the vertical axis turn the thigh ${turn}ly.`,
          near: true,
          tells: [fact.id, mechanism.id],
        }),
      ),
  );
  return choiceItem(dataset, {
    kind: 'part-rotation',
    structure,
    facts: [fact],
    topic: 'action',
    stem: `Which way do ${asked(structure, fact.part).phrase} rotate the thigh, and why?`,
    key: option(turn, place),
    keyValue: `${turn} ${place}`,
    about: [structure.id],
    theme: `rotation:${structure.id}`,
    ending: 'choose',
    optionClass: 'rotation and reason',
    pool,
    draw: 'whole',
  });
}

function typed(dataset: Dataset, structure: Structure, fact: ActionFact): readonly QuizItem[] {
  const joint = dataset.structures.get(fact.joint);
  const picture = fact.part === null ? null : partPicture(dataset, structure.id, fact.part);
  // One of two directions is half given away by being asked: a picture has to be read as well.
  if (joint === undefined || picture === null) return [];
  const ofPart = factsWith(dataset, structure.id, 'action').filter(
    (other) => other !== fact && (other.part === fact.part || other.part === null),
  );
  return typedItem(dataset, {
    kind: 'part-rotation',
    structure,
    facts: [fact],
    topic: 'action',
    stem: `Which rotation of the ${jointName(joint)} do the lit fibres of ${asked(structure, null).phrase} produce?`,
    key: capitalised(movementName(fact.movement)),
    keyValue: fact.movement,
    about: [structure.id],
    picture,
    theme: `rotation:${structure.id}`,
    ending: 'type',
    expectation: {
      kind: 'movement',
      joint: jointName(joint),
      movement: fact.movement,
      alsoTrue: ofPart.map((other) => other.movement).filter(isMovement),
    },
  });
}

/** Rotation belongs to a part, never to a whole muscle whose parts turn both ways. */
export const rotationItems = (dataset: Dataset, structure: Structure): readonly QuizItem[] =>
  factsWith(dataset, structure.id, 'action')
    .filter((fact) => fact.part !== null && fact.movement.endsWith('-rotation') && fact.certainty === 'established')
    .flatMap((fact) => [...withReason(dataset, structure, fact), ...typed(dataset, structure, fact)]);
