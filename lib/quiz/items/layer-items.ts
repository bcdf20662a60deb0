import type { Dataset } from '../../anatomy/dataset';
import type { RelationFact } from '../../anatomy/fact';
import { allFactsWith, factsWith } from '../../anatomy/graph/facts-of';
import { relatedTo } from '../../anatomy/graph/related-to';
import type { Structure } from '../../anatomy/structure';
import { asked, capitalised, inSentence } from '../../cards/wording';
import type { FactId, StructureId } from '../../core/ids';
import { isInReach, isNear } from '../distractors/kinship';
import type { Distractor, QuizItem } from '../item';
import { choiceItem } from './draft';

/** The facts that say two structures lie one over the other, from either end. */
const layerFacts = (dataset: Dataset, a: StructureId, b: StructureId): readonly FactId[] =>
  allFactsWith(dataset, 'relation')
    .filter(({ relation }) => relation === 'deep-to' || relation === 'superficial-to')
    .filter(
      (fact) => (fact.subject === a && fact.objects.includes(b)) || (fact.subject === b && fact.objects.includes(a)),
    )
    .map((fact) => fact.id);

const musclesOver = (dataset: Dataset, id: StructureId): readonly StructureId[] =>
  relatedTo(dataset, id, 'deep-to').filter((over) => dataset.structures.get(over)?.kind === 'muscle');

/**
 * The muscle that proves another one to be in the wrong layer. Asked what lies directly deep: what covers the muscle, and
 * what is covered by another. Asked what covers: what lies deep to the muscle, or deep to its very cover.
 */
function proofOf(
  dataset: Dataset,
  muscle: Structure,
  key: Structure,
  asks: 'deep' | 'cover',
  other: Structure,
): { readonly over: StructureId; readonly under: StructureId } | null {
  const itsCovers = musclesOver(dataset, muscle.id);
  const otherCovers = musclesOver(dataset, other.id);
  if (asks === 'deep') {
    if (otherCovers.includes(muscle.id)) return null;
    if (itsCovers.includes(other.id)) return { over: other.id, under: muscle.id };
    const cover = otherCovers[0];
    return cover === undefined ? null : { over: cover, under: other.id };
  }
  if (itsCovers.includes(other.id)) return null;
  const cover = [muscle.id, key.id].find((id) => otherCovers.includes(id));
  return cover === undefined ? null : { over: cover, under: other.id };
}

function wrongLayers(
  dataset: Dataset,
  muscle: Structure,
  key: Structure,
  asks: 'deep' | 'cover',
): readonly Distractor[] {
  return [...dataset.structures.values()].flatMap((other): readonly Distractor[] => {
    if (other.kind !== 'muscle' || other.id === muscle.id || other.id === key.id) return [];
    if (!isInReach(dataset, other.id, key.id)) return [];
    const proof = proofOf(dataset, muscle, key, asks, other);
    const over = dataset.structures.get(proof?.over ?? other.id);
    const under = dataset.structures.get(proof?.under ?? other.id);
    if (proof === null || over === undefined || under === undefined) return [];
    return [
      {
        text: capitalised(other.names.en),
        value: other.id,
        explanation: `${capitalised(under.names.en)} lies deep to ${inSentence(over)}.`,
        near: isNear(dataset, other.id, key.id),
        tells: layerFacts(dataset, over.id, under.id),
      },
    ];
  });
}

function stemOf(muscle: Structure, fact: RelationFact): string {
  const { phrase } = asked(muscle, fact.part);
  if (fact.relation === 'superficial-to') return `Which muscle lies directly deep to ${phrase}?`;
  const stretch = fact.detail?.startsWith('its ') === true ? `the ${fact.detail.slice(4)} of ${phrase}` : phrase;
  return `Which muscle covers ${stretch}?`;
}

/** What lies directly deep to a muscle, and what covers it: where one muscle does. */
export function layerItems(dataset: Dataset, muscle: Structure): readonly QuizItem[] {
  return factsWith(dataset, muscle.id, 'relation').flatMap((fact) => {
    const [only, ...more] = fact.objects;
    const key = only === undefined || more.length > 0 ? undefined : dataset.structures.get(only);
    const asks = fact.relation === 'superficial-to' ? 'deep' : fact.relation === 'deep-to' ? 'cover' : null;
    if (key === undefined || key.kind !== 'muscle' || asks === null) return [];
    const all = relatedTo(dataset, muscle.id, fact.relation).filter(
      (id) => dataset.structures.get(id)?.kind === 'muscle',
    );
    if (all.length !== 1) return [];
    return choiceItem(dataset, {
      kind: asks === 'deep' ? 'deep-to' : 'covered-by',
      structure: muscle,
      facts: [fact],
      topic: 'layers',
      stem: stemOf(muscle, fact),
      key: capitalised(key.names.en),
      keyValue: key.id,
      about: [muscle.id, key.id],
      ending: 'choose',
      optionClass: 'muscle',
      pool: wrongLayers(dataset, muscle, key, asks),
      theme: `layers:${[muscle.id, key.id].sort().join('+')}`,
    });
  });
}
