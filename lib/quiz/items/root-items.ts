import type { Dataset } from '../../anatomy/dataset';
import type { RootsFact } from '../../anatomy/fact';
import { allFactsWith, factsWith } from '../../anatomy/graph/facts-of';
import { formatRoots, parseRootRange, type RootLevel } from '../../anatomy/root-level';
import type { Structure } from '../../anatomy/structure';
import { asked, inSentence } from '../../cards/wording';
import { areFarRoots, shareAPlexus } from '../distractors/far-roots';
import { gradeRoots } from '../grade/grade-roots';
import { readRoots } from '../grade/read-roots';
import { acceptedRanges, rootsExpectation } from '../grade/roots-expectation';
import type { Distractor, QuizItem } from '../item';
import { isPluralName } from '../rules/plural-name';
import { contextPicture } from './context-picture';
import { choiceItem, typedItem } from './draft';

const isSerial = ({ kind }: Structure): boolean => kind === 'nerve' || kind === 'plexus';

const said = (structure: Structure, range: string): string =>
  isSerial(structure)
    ? `${range} ${range.includes('-') ? 'form' : 'forms'} ${inSentence(structure)}.`
    : `${range} ${range.includes('-') ? 'supply' : 'supplies'} ${inSentence(structure)}.`;

/** What a fact gives and all that any text ever gave instead, mistaken or not. */
const everyRange = (fact: RootsFact): readonly (readonly RootLevel[])[] => [
  fact.levels,
  ...fact.variants.flatMap(({ value }) => {
    const plain = parseRootRange(value);
    if (plain !== null) return [plain];
    const read = readRoots(value);
    return read.ok ? [read.value.levels] : [];
  }),
];

/** Ranges that other structures really have and that no reading of this fact's sources would let pass, not even by half. */
function otherRanges(dataset: Dataset, fact: RootsFact): readonly Distractor[] {
  const expectation = rootsExpectation(fact);
  const own = formatRoots(fact.levels);
  const readings = factsWith(dataset, fact.subject, 'roots').flatMap(everyRange);
  const sources = allFactsWith(dataset, 'roots')
    .filter((other) => other.core !== null && other.part === null && shareAPlexus(other.levels, fact.levels))
    .filter((other) => readings.every((range) => areFarRoots(range, other.levels)))
    // A nerve explains a range better than one of the muscles behind it.
    .sort((a, b) => Number(isNerveFact(dataset, b)) - Number(isNerveFact(dataset, a)));
  return sources.flatMap((other): readonly Distractor[] => {
    const range = formatRoots(other.levels);
    const owner = dataset.structures.get(other.subject);
    if (owner === undefined || isPluralName(owner.names.en) || range.includes('-') !== own.includes('-')) return [];
    if (range === own || gradeRoots(expectation, range).verdict !== 'wrong') return [];
    return [
      {
        text: range,
        value: range,
        explanation: said(owner, range),
        near: true,
        tells: [other.id],
      },
    ];
  });
}
const isNerveFact = (dataset: Dataset, fact: RootsFact): boolean =>
  dataset.structures.get(fact.subject)?.kind === 'nerve';

/** Which root levels: asked only where sources share a core and the fact is taught. */
export function rootItems(dataset: Dataset, structure: Structure): readonly QuizItem[] {
  return factsWith(dataset, structure.id, 'roots').flatMap((fact) => {
    if (fact.core === null || !fact.scheduled || fact.part !== null) return [];
    const common = {
      kind: 'roots',
      structure,
      facts: [fact],
      topic: 'root levels',
      stem: isSerial(structure)
        ? `Which spinal roots form ${inSentence(structure)}?`
        : `Which spinal roots supply ${asked(structure, null).phrase}?`,
      key: formatRoots(fact.levels),
      keyValue: formatRoots(fact.levels),
      about: [structure.id],
      picture: contextPicture(dataset, structure),
    } as const;
    return [
      ...choiceItem(dataset, {
        ...common,
        ending: 'choose',
        optionClass: 'roots',
        pool: otherRanges(dataset, fact),
        order: 'ascending',
      }),
      ...typedItem(dataset, {
        ...common,
        ending: 'type',
        expectation: rootsExpectation(fact),
        accepted: acceptedRanges(fact).map(formatRoots),
      }),
    ];
  });
}
