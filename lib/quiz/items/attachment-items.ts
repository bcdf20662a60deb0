import type { Dataset } from '../../anatomy/dataset';
import type { AttachmentFact } from '../../anatomy/fact';
import type { Variant } from '../../anatomy/fact-common';
import { factsWith } from '../../anatomy/graph/facts-of';
import type { Structure } from '../../anatomy/structure';
import { asked, capitalised } from '../../cards/wording';
import type { StructureId } from '../../core/ids';
import { otherPlaces, placeValue } from '../distractors/other-places';
import { everyPlaceOf, precisest } from '../distractors/values-of';
import type { QuizItem } from '../item';
import { choiceItem, typedItem } from './draft';
import { structureExpectation } from './structure-expectation';

type End = AttachmentFact['predicate'];

const wholeOf = (dataset: Dataset, subject: StructureId, end: End): AttachmentFact | undefined =>
  factsWith(dataset, subject, end).find((fact) => fact.part === null);

/** The place to type: the most precise landmark that the fact names, where it names one and no more. */
function typedPlace(dataset: Dataset, fact: AttachmentFact): Structure | null {
  const places = precisest(dataset, new Set(fact.landmarks));
  const [only] = places;
  const structure = only === undefined || places.length > 1 ? undefined : dataset.structures.get(only);
  return structure?.kind === 'landmark' ? structure : null;
}

/** Where a muscle arises and where it inserts. */
export function attachmentItems(dataset: Dataset, structure: Structure): readonly QuizItem[] {
  return (['origin', 'insertion'] as const).flatMap((end) => {
    const fact = wholeOf(dataset, structure.id, end);
    if (fact === undefined) return [];
    const { phrase, does } = asked(structure, null);
    const common = {
      kind: end,
      structure,
      facts: [fact],
      topic: end,
      about: [structure.id, ...precisest(dataset, new Set(fact.landmarks))],
    } as const;
    const verb = end === 'origin' ? 'arise' : 'insert';
    const place = typedPlace(dataset, fact);
    const typed =
      place === null
        ? []
        : typedItem(dataset, {
            ...common,
            stem: `${end === 'origin' ? 'From' : 'On'} which bony point or area ${does} ${phrase} ${verb}?`,
            key: capitalised(place.names.en),
            keyValue: place.id,
            ending: 'type',
            expectation: structureExpectation(dataset, place, {
              alsoRight: [...everyPlaceOf(dataset, end, structure.id)].filter((id) =>
                isPlaceWithin(dataset, id, place.id),
              ),
              tooBroad: fact.landmarks.filter((id) => id !== place.id),
              phrases: [fact.basic, fact.precise, ...fact.variants.filter(isAccepted).map((variant) => variant.value)],
            }),
            accepted: [capitalised(fact.precise)],
          });
    const choices = (['basic', 'precise'] as const).flatMap((wording) =>
      choiceItem(dataset, {
        ...common,
        stem: `Where ${does} ${phrase} ${verb}?`,
        key: capitalised(fact[wording]),
        keyValue: placeValue(fact[wording]),
        ending: 'choose',
        optionClass: `${end} of a muscle`,
        pool: otherPlaces(dataset, fact, wording),
      }),
    );
    return [...choices.slice(0, 1), ...typed];
  });
}

const isAccepted = ({ status }: Variant): boolean => status === 'accepted' || status === 'superseded';
const isPlaceWithin = (dataset: Dataset, id: StructureId, place: StructureId): boolean =>
  id !== place && precisest(dataset, new Set([id, place])).every((one) => one !== place);
