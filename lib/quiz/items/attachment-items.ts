import type { Dataset } from '../../anatomy/dataset';
import type { AttachmentFact } from '../../anatomy/fact';
import type { Variant } from '../../anatomy/fact-common';
import { allFactsWith, factsWith } from '../../anatomy/graph/facts-of';
import type { Structure } from '../../anatomy/structure';
import { asked, capitalised, listed } from '../../cards/wording';
import type { StructureId } from '../../core/ids';
import { isKin, isNear } from '../distractors/kinship';
import { mentionedIn } from '../distractors/mentions';
import { everyPlaceOf, precisest } from '../distractors/values-of';
import type { Distractor, QuizItem } from '../item';
import { choiceItem, typedItem } from './draft';
import { structureExpectation } from './structure-expectation';

type End = AttachmentFact['predicate'];
const verbs = { origin: 'arises', insertion: 'inserts' } as const;

/** Two fields share nothing: no place of one is, holds or belongs to a place of the other. */
export function areApart(dataset: Dataset, a: ReadonlySet<StructureId>, b: ReadonlySet<StructureId>): boolean {
  const [left, right] = [precisest(dataset, a), precisest(dataset, b)];
  return (
    left.length > 0 && right.length > 0 && left.every((one) => right.every((other) => !isKin(dataset, one, other)))
  );
}

const wholeOf = (dataset: Dataset, subject: StructureId, end: End): AttachmentFact | undefined =>
  factsWith(dataset, subject, end).find((fact) => fact.part === null);

type Wording = 'basic' | 'precise';

/** "inner surface of the ilium": a bone with a word that says where on it. */
const narrowing = /\b(?:inner|outer|upper|lower|front|back|side|surface|border)\b/iu;

/** What a reader takes a wording to mean: the places it names, or, where it only narrows down a bone, the fact's own. */
const shownPlaces = (dataset: Dataset, fact: AttachmentFact, wording: Wording): ReadonlySet<StructureId> => {
  const named = mentionedIn(dataset, fact[wording]);
  const bonesOnly = named.every((id) => dataset.structures.get(id)?.kind === 'bone');
  return new Set(bonesOnly && (named.length === 0 || narrowing.test(fact[wording])) ? fact.landmarks : named);
};

/** Where other muscles are attached, as long as no text puts this one there, neither in fact nor as it is worded here. */
function otherPlaces(dataset: Dataset, own: AttachmentFact, wording: Wording): readonly Distractor[] {
  const end = own.predicate;
  const places = everyPlaceOf(dataset, own.subject, end);
  const shown = shownPlaces(dataset, own, wording);
  const facts = allFactsWith(dataset, end).filter((fact) => fact.part === null && fact.subject !== own.subject);
  return facts.flatMap((fact): readonly Distractor[] => {
    const theirs = shownPlaces(dataset, fact, wording);
    const apart = [everyPlaceOf(dataset, fact.subject, end), theirs].every((one) => areApart(dataset, places, one));
    if (!apart || !areApart(dataset, shown, theirs)) return [];
    const sharers = facts.filter((other) => other[wording] === fact[wording]);
    const names = sharers.map((other) => dataset.structures.get(other.subject)?.names.en ?? '');
    const verb = names.length > 1 ? verbs[end].replace(/s$/u, '') : verbs[end];
    return [
      {
        text: capitalised(fact[wording]),
        value: fact[wording],
        explanation: names.length > 3 ? `Other muscles ${verb} there.` : `That is where ${listed(names)} ${verb}.`,
        near: isNear(dataset, fact.subject, own.subject),
        tells: sharers.map((other) => other.id),
      },
    ];
  });
}

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
              alsoRight: [...everyPlaceOf(dataset, structure.id, end)].filter((id) =>
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
        keyValue: fact[wording],
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
