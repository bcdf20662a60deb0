import type { Dataset } from '../../anatomy/dataset';
import type { DepictionFact } from '../../anatomy/fact';
import { factsWith } from '../../anatomy/graph/facts-of';
import type { Structure } from '../../anatomy/structure';
import { litPicture, wholePicture } from '../../cards/picture';
import { capitalised, whichKind } from '../../cards/wording';
import { isKin } from '../distractors/kinship';
import { everyLeafOf } from '../distractors/values-of';
import type { Distractor, QuizItem } from '../item';
import { attachedElsewhere } from './attached-here-items';
import { choiceItem, typedItem } from './draft';
import { structureExpectation } from './structure-expectation';

/** Other structures of the kind, told apart by where they come from. What is drawn in the same picture comes first. */
function unlit(dataset: Dataset, structure: Structure, diagram: string): readonly Distractor[] {
  const drawn = new Set(dataset.diagrams.get(diagram)?.shapes.map((shape) => shape.structure));
  const own = factsWith(dataset, structure.id, 'origin').find((fact) => fact.part === null);
  return [...dataset.structures.values()].flatMap((other): readonly Distractor[] => {
    const origin = factsWith(dataset, other.id, 'origin').find((fact) => fact.part === null);
    if (other.kind !== structure.kind || origin === undefined || isKin(dataset, other.id, structure.id)) return [];
    return [
      {
        text: capitalised(other.names.en),
        value: other.id,
        explanation: `${capitalised(other.names.en)} arises from the ${origin.basic === own?.basic ? origin.precise : origin.basic}.`,
        near: drawn.has(other.id),
        tells: [origin.id],
      },
    ];
  });
}

function lit(dataset: Dataset, structure: Structure, fact: DepictionFact): readonly QuizItem[] {
  const picture = wholePicture(dataset, fact.diagram, structure.id);
  if (picture === null || fact.part !== null) return [];
  const common = {
    kind: 'identify',
    structure,
    facts: [fact],
    topic: 'name it',
    short: `Lit ${whichKind([structure])}`,
    stem: `Which ${whichKind([structure])} is lit?`,
    key: capitalised(structure.names.en),
    keyValue: structure.id,
    about: [structure.id],
    picture,
    theme: `lit:${structure.id}`,
  } as const;
  return [
    ...choiceItem(dataset, {
      ...common,
      ending: 'choose',
      optionClass: structure.kind,
      pool: unlit(dataset, structure, fact.diagram),
    }),
    ...typedItem(dataset, { ...common, ending: 'type', expectation: structureExpectation(dataset, structure) }),
  ];
}

/** A painted area of bone: which muscle has its origin or insertion there? */
function painted(dataset: Dataset, structure: Structure, fact: DepictionFact): readonly QuizItem[] {
  const end = fact.shows;
  if (end !== 'origin' && end !== 'insertion') return [];
  const picture = litPicture(dataset, fact.diagram, (shape) => shape.structure === structure.id && shape.role === end);
  if (picture === null) return [];
  return choiceItem(dataset, {
    kind: 'painted',
    structure,
    facts: [fact],
    topic: 'painted bone',
    short: 'Lit area',
    stem: `Which muscle ${end === 'origin' ? 'arises from' : 'inserts on'} the lit area?`,
    key: capitalised(structure.names.en),
    keyValue: structure.id,
    about: [structure.id],
    picture,
    theme: `lit:${structure.id}`,
    ending: 'choose',
    optionClass: 'muscle',
    pool: attachedElsewhere(dataset, structure, everyLeafOf(dataset, end, structure.id), end),
  });
}

/** Spotters: what is lit, and whose area is painted. */
export const pictureItems = (dataset: Dataset, structure: Structure): readonly QuizItem[] =>
  factsWith(dataset, structure.id, 'depiction').flatMap((fact) =>
    fact.shows === 'whole' ? lit(dataset, structure, fact) : painted(dataset, structure, fact),
  );
