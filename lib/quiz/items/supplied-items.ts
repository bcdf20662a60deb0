import type { Dataset } from '../../anatomy/dataset';
import { allFactsWith, factsWith } from '../../anatomy/graph/facts-of';
import type { Structure } from '../../anatomy/structure';
import { capitalised, inSentence } from '../../cards/wording';
import { isInReach, isKin, isNear } from '../distractors/kinship';
import { everyNerveOf } from '../distractors/values-of';
import type { Distractor, QuizItem } from '../item';
import { choiceItem } from './draft';

/** Muscles whose nerves are known, with no text giving them this nerve or one of its kin. */
function muscleSuppliedByOthers(dataset: Dataset, nerve: Structure, key: Structure): readonly Distractor[] {
  return [...dataset.structures.values()].flatMap((muscle): readonly Distractor[] => {
    if (muscle.kind !== 'muscle' || muscle.id === key.id || !isInReach(dataset, muscle.id, key.id)) return [];
    const facts = factsWith(dataset, muscle.id, 'innervation');
    const nerves = everyNerveOf(dataset, muscle.id);
    const own = dataset.structures.get(facts[0]?.nerve ?? nerve.id);
    if (own === undefined || own.id === nerve.id || [...nerves].some((one) => isKin(dataset, one, nerve.id))) return [];
    return [
      {
        text: capitalised(muscle.names.en),
        value: muscle.id,
        explanation: `${capitalised(muscle.names.en)} is supplied by ${inSentence(own)}.`,
        near: isNear(dataset, muscle.id, key.id),
        tells: facts.map((fact) => fact.id),
      },
    ];
  });
}

/**
 * Which muscle hangs on this nerve: only where the whole graph gives one muscle, and only for a nerve taught in its
 * muscle's region, because of a nerve that goes on elsewhere the atlas may know a part only.
 */
export function suppliedItems(dataset: Dataset, muscle: Structure): readonly QuizItem[] {
  return factsWith(dataset, muscle.id, 'innervation').flatMap((fact) => {
    const nerve = dataset.structures.get(fact.nerve);
    if (nerve === undefined || nerve.kind !== 'nerve' || nerve.region !== muscle.region || fact.part !== null)
      return [];
    const subjects = new Set(allFactsWith(dataset, 'innervation').map((other) => other.subject));
    const takers = [...subjects].filter((id) =>
      [...everyNerveOf(dataset, id)].some((one) => isKin(dataset, one, nerve.id)),
    );
    const direct = takers.filter((id) =>
      factsWith(dataset, id, 'innervation').some((other) => other.nerve === nerve.id),
    );
    if (direct.length !== 1 || direct[0] !== muscle.id) return [];
    return choiceItem(dataset, {
      kind: 'muscle-of-nerve',
      structure: muscle,
      facts: [fact],
      topic: 'nerve',
      short: `${capitalised(nerve.names.en)}, muscle`,
      stem: `Which muscle does ${inSentence(nerve)} supply?`,
      key: capitalised(muscle.names.en),
      keyValue: muscle.id,
      about: [muscle.id, nerve.id],
      ending: 'choose-reverse',
      optionClass: 'muscle',
      pool: muscleSuppliedByOthers(dataset, nerve, muscle),
    });
  });
}
