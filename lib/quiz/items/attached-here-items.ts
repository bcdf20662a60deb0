import type { Dataset } from '../../anatomy/dataset';
import { allFactsWith, factsWith } from '../../anatomy/graph/facts-of';
import type { Structure } from '../../anatomy/structure';
import { capitalised, inSentence } from '../../cards/wording';
import type { StructureId } from '../../core/ids';
import { isInReach, isNear, leavesApart } from '../distractors/kinship';
import { everyLeafOf, precisest } from '../distractors/values-of';
import type { Distractor, QuizItem } from '../item';
import { choiceItem } from './draft';

/** Muscles of which every text puts this end elsewhere. */
export function attachedElsewhere(
  dataset: Dataset,
  key: Structure,
  place: readonly StructureId[],
  end: 'origin' | 'insertion',
): readonly Distractor[] {
  const own = factsWith(dataset, key.id, end).find((one) => one.part === null);
  return [...dataset.structures.values()].flatMap((muscle): readonly Distractor[] => {
    const fact = factsWith(dataset, muscle.id, end).find((one) => one.part === null);
    if (muscle.kind !== 'muscle' || muscle.id === key.id || fact === undefined) return [];
    if (!isInReach(dataset, muscle.id, key.id)) return [];
    if (!leavesApart(dataset, place, everyLeafOf(dataset, end, muscle.id))) return [];
    const verb = end === 'origin' ? 'arises from' : 'inserts on';
    return [
      {
        text: capitalised(muscle.names.en),
        value: muscle.id,
        explanation: `${capitalised(muscle.names.en)} ${verb} the ${fact.basic === own?.basic ? fact.precise : fact.basic}.`,
        near: isNear(dataset, muscle.id, key.id),
        tells: [fact.id],
      },
    ];
  });
}

/** Which muscle is attached at a landmark: only where every text gives the region one muscle there. */
export function attachedHereItems(dataset: Dataset, muscle: Structure): readonly QuizItem[] {
  const region = dataset.structures.get(muscle.region ?? muscle.id);
  return (['origin', 'insertion'] as const).flatMap((end) => {
    const fact = factsWith(dataset, muscle.id, end).find((one) => one.part === null);
    const [only, ...more] = fact === undefined ? [] : precisest(dataset, new Set(fact.landmarks));
    const place = only === undefined || more.length > 0 ? undefined : dataset.structures.get(only);
    if (fact === undefined || place === undefined || place.kind !== 'landmark' || region === undefined) return [];
    const here = [place.id];
    const others = new Set(allFactsWith(dataset, end).map((other) => other.subject));
    others.delete(muscle.id);
    if ([...others].some((id) => !leavesApart(dataset, here, everyLeafOf(dataset, end, id)))) return [];
    return choiceItem(dataset, {
      kind: 'attached-here',
      structure: muscle,
      facts: [fact],
      topic: end,
      short: `${capitalised(place.names.en)}, muscle`,
      stem: `Which muscle of the ${region.names.en} ${end === 'origin' ? 'arises from' : 'inserts on'} ${inSentence(place)}?`,
      key: capitalised(muscle.names.en),
      keyValue: muscle.id,
      about: [muscle.id, place.id],
      ending: 'choose-reverse',
      optionClass: 'muscle',
      pool: attachedElsewhere(dataset, muscle, here, end),
    });
  });
}
