import type { Dataset } from '../../anatomy/dataset';
import { factsOf, factsWith } from '../../anatomy/graph/facts-of';
import { structureNamed } from '../../anatomy/graph/structure-named';
import type { Structure } from '../../anatomy/structure';
import { capitalised, inSentence } from '../../cards/wording';
import type { QuizItem } from '../item';
import { typedItem } from './draft';
import { structureExpectation } from './structure-expectation';

/** Facts that are asked by themselves, where the answer is the name of one structure: no distractor needs proving. */
const asks = (dataset: Dataset, structure: Structure): readonly QuizItem[] =>
  factsOf(dataset, structure.id).flatMap((fact) => {
    const ask = 'ask' in fact ? fact.ask : null;
    const named = ask === null ? null : structureNamed(dataset, ask.answer);
    if (ask === null || named === null || fact.certainty === 'claimed') return [];
    return typedItem(dataset, {
      kind: 'recall',
      structure,
      facts: [fact],
      topic: 'recall',
      stem: ask.prompt,
      key: capitalised(named.names.en),
      keyValue: named.id,
      about: [structure.id, named.id],
      ending: 'type',
      expectation: structureExpectation(dataset, named, { facts: [fact] }),
    });
  });

/** The plexus that a nerve comes from, typed: there are too few plexuses to choose among. */
const plexuses = (dataset: Dataset, nerve: Structure): readonly QuizItem[] =>
  factsWith(dataset, nerve.id, 'branch-of').flatMap((fact) => {
    const [only, ...more] = fact.objects;
    const plexus = only === undefined ? undefined : dataset.structures.get(only);
    if (fact.predicate !== 'branch-of' || more.length > 0 || plexus?.kind !== 'plexus' || nerve.kind !== 'nerve')
      return [];
    return typedItem(dataset, {
      kind: 'plexus',
      structure: nerve,
      facts: [fact],
      topic: 'nerve',
      stem: `From which plexus does ${inSentence(nerve)} come?`,
      key: capitalised(plexus.names.en),
      keyValue: plexus.id,
      about: [nerve.id, plexus.id],
      ending: 'type',
      expectation: structureExpectation(dataset, plexus, { facts: [fact] }),
    });
  });

export const recallItems = (dataset: Dataset, structure: Structure): readonly QuizItem[] => [
  ...asks(dataset, structure),
  ...plexuses(dataset, structure),
];
