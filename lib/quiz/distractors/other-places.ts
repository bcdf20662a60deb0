import type { Dataset } from '../../anatomy/dataset';
import type { AttachmentFact } from '../../anatomy/fact';
import { allFactsWith } from '../../anatomy/graph/facts-of';
import { remembered } from '../../anatomy/graph/remembered';
import { capitalised, listed } from '../../cards/wording';
import type { FactId, StructureId } from '../../core/ids';
import type { Distractor } from '../item';
import { isInReach, isNear, leavesApart } from './kinship';
import { mentionedIn } from './mentions';
import { everyLeafOf, precisest } from './values-of';

type End = AttachmentFact['predicate'];
export type Wording = 'basic' | 'precise';
const verbs = { origin: 'arises', insertion: 'inserts' } as const;

/** A place in words, told apart from a structure: "patella" is also an id. */
export const placeValue = (text: string): string => `place: ${text}`;

/** "inner surface of the ilium": a bone with a word that says where on it. */
const narrowing = /\b(?:inner|outer|upper|lower|front|back|side|surface|border)\b/iu;

/** What a reader takes a wording to mean: the places it names, or, where it only narrows down a bone, the fact's own. */
function shownPlaces(dataset: Dataset, fact: AttachmentFact, wording: Wording): ReadonlySet<StructureId> {
  const named = mentionedIn(dataset, fact[wording]);
  const bonesOnly = named.every((id) => dataset.structures.get(id)?.kind === 'bone');
  return new Set(bonesOnly && (named.length === 0 || narrowing.test(fact[wording])) ? fact.landmarks : named);
}

interface Place {
  readonly fact: AttachmentFact;
  /** The precisest of what the wording shows, and of all that any text gives its muscle. */
  readonly shown: readonly StructureId[];
  readonly every: readonly StructureId[];
  /** The facts of one wording. Where it is rough ("transverse processes"), their landmarks alone say what it may mean. */
  readonly sharers: readonly AttachmentFact[];
}

const keys = ['origin basic', 'origin precise', 'insertion basic', 'insertion precise'] as const;
type Key = (typeof keys)[number];
const keyOf = (end: End, wording: Wording): Key => `${end} ${wording}`;

const placesFor = remembered((dataset: Dataset, key: Key): ReadonlyMap<FactId, Place> => {
  const end: End = key.startsWith('origin') ? 'origin' : 'insertion';
  const wording: Wording = key.endsWith('basic') ? 'basic' : 'precise';
  const facts = allFactsWith(dataset, end).filter((fact) => fact.part === null);
  const byText = new Map<string, AttachmentFact[]>();
  for (const fact of facts) byText.set(fact[wording], [...(byText.get(fact[wording]) ?? []), fact]);
  return new Map(
    facts.map((fact) => [
      fact.id,
      {
        fact,
        shown: precisest(dataset, shownPlaces(dataset, fact, wording)),
        every: everyLeafOf(dataset, end, fact.subject),
        sharers: byText.get(fact[wording]) ?? [fact],
      },
    ]),
  );
});

/** Where other muscles are attached, as long as no text puts this one there, neither in fact nor as it is worded here. */
export function otherPlaces(dataset: Dataset, own: AttachmentFact, wording: Wording): readonly Distractor[] {
  const places = placesFor(dataset, keyOf(own.predicate, wording));
  const mine = places.get(own.id);
  if (mine === undefined) return [];
  return [...places.values()].flatMap(({ fact, shown, every, sharers }): readonly Distractor[] => {
    if (fact.subject === own.subject || !isInReach(dataset, fact.subject, own.subject)) return [];
    const rough = sharers.map((other) => precisest(dataset, new Set(other.landmarks)));
    const apart = [every, shown, ...rough].every((one) => leavesApart(dataset, mine.every, one));
    if (!apart || !leavesApart(dataset, mine.shown, shown)) return [];
    const names = sharers.map((other) => dataset.structures.get(other.subject)?.names.en ?? '');
    const verb = names.length > 1 ? verbs[own.predicate].replace(/s$/u, '') : verbs[own.predicate];
    return [
      {
        text: capitalised(fact[wording]),
        value: placeValue(fact[wording]),
        explanation: names.length > 3 ? `Other muscles ${verb} there.` : `That is where ${listed(names)} ${verb}.`,
        near: isNear(dataset, fact.subject, own.subject),
        tells: sharers.map((other) => other.id),
      },
    ];
  });
}
