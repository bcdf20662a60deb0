import type { Dataset } from '../../anatomy/dataset';
import type { InnervationFact, SupplyFact } from '../../anatomy/fact';
import { allFactsWith, factsWith } from '../../anatomy/graph/facts-of';
import type { Structure } from '../../anatomy/structure';
import { asked, capitalised, inSentence, listed } from '../../cards/wording';
import type { StructureId } from '../../core/ids';
import { isInReach, isKin, isNear } from '../distractors/kinship';
import { everyArteryOf, everyNerveOf } from '../distractors/values-of';
import type { Distractor, QuizItem } from '../item';
import { isPluralName } from '../rules/plural-name';
import { contextPicture } from './context-picture';
import { choiceItem, typedItem } from './draft';
import { structureExpectation } from './structure-expectation';

type Supply = InnervationFact | SupplyFact;
const supplierOf = (fact: Supply): StructureId => (fact.predicate === 'innervation' ? fact.nerve : fact.artery);

/** Nerves and vessels with a name of their own: "anterior rami of lumbar nerves" stands for too much to be wrong anywhere. */
const isNamed = (structure: Structure): boolean =>
  (structure.kind === 'nerve' || structure.kind === 'artery') && !isPluralName(structure.names.en);

/** Up to three by name; of more, two. */
const someOf = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 2).join(', ')} and others` : listed(names);

/** Suppliers of other structures that no text gives to this one. */
function otherSuppliers(
  dataset: Dataset,
  structure: Structure,
  key: Structure,
  predicate: Supply['predicate'],
): readonly Distractor[] {
  const own = predicate === 'innervation' ? everyNerveOf(dataset, structure.id) : everyArteryOf(dataset, structure.id);
  const facts: readonly Supply[] = allFactsWith(dataset, predicate).filter(
    (fact): fact is Supply => fact.predicate === 'innervation' || fact.predicate === 'arterial-supply',
  );
  const ids = [...new Set(facts.map(supplierOf))];
  return ids.flatMap((id): readonly Distractor[] => {
    const other = dataset.structures.get(id);
    if (other === undefined || !isNamed(other) || !isInReach(dataset, id, key.id)) return [];
    if ([...own].some((one) => isKin(dataset, one, id))) return [];
    const uses = facts.filter((fact) => supplierOf(fact) === id && fact.subject !== structure.id);
    const supplied = [...new Set(uses.map((fact) => dataset.structures.get(fact.subject)?.names.en ?? ''))];
    if (supplied.length === 0) return [];
    return [
      {
        text: capitalised(other.names.en),
        value: id,
        explanation: `That is ${inSentence(other)}: it supplies ${someOf(supplied)}.`,
        near: isNear(dataset, id, key.id),
        tells: uses.map((fact) => fact.id),
      },
    ];
  });
}

function itemsOf(dataset: Dataset, structure: Structure, fact: Supply): readonly QuizItem[] {
  const supplier = dataset.structures.get(supplierOf(fact));
  if (supplier === undefined || !isNamed(supplier) || fact.sharesCardOf !== null) return [];
  const nerve = fact.predicate === 'innervation';
  const common = {
    kind: nerve ? 'nerve' : 'artery',
    structure,
    facts: [fact],
    topic: nerve ? 'nerve' : 'artery',
    stem: nerve
      ? `Which nerve supplies ${asked(structure, fact.part).phrase}?`
      : `Which artery is the main supply of ${asked(structure, fact.part).phrase}?`,
    key: capitalised(supplier.names.en),
    keyValue: supplier.id,
    about: [structure.id, supplier.id],
    picture: contextPicture(dataset, structure),
  } as const;
  const others = factsWith(dataset, structure.id, fact.predicate).map((one) =>
    one.predicate === 'innervation' || one.predicate === 'arterial-supply' ? supplierOf(one) : supplier.id,
  );
  return [
    ...choiceItem(dataset, {
      ...common,
      ending: 'choose',
      optionClass: supplier.kind,
      pool: otherSuppliers(dataset, structure, supplier, fact.predicate),
    }),
    ...typedItem(dataset, {
      ...common,
      ending: 'type',
      expectation: structureExpectation(dataset, supplier, { facts: [fact], alsoRight: others }),
    }),
  ];
}

/** Which nerve, which artery: by choice and typed, of every muscle whose supply texts agree on. */
export const supplyItems = (dataset: Dataset, structure: Structure): readonly QuizItem[] =>
  [...factsWith(dataset, structure.id, 'innervation'), ...factsWith(dataset, structure.id, 'arterial-supply')]
    // Of two arteries neither is "the" supply.
    .filter(
      (fact, _index, all) =>
        fact.predicate === 'innervation' || all.every((other) => other === fact || other.predicate === 'innervation'),
    )
    .filter((fact) => fact.certainty === 'established' || fact.predicate === 'innervation')
    .flatMap((fact) => itemsOf(dataset, structure, fact));
