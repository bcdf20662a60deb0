import type { Dataset } from '../../anatomy/dataset';
import type { RelationFact } from '../../anatomy/fact';
import { allFactsWith } from '../../anatomy/graph/facts-of';
import { relatedTo } from '../../anatomy/graph/related-to';
import type { Structure } from '../../anatomy/structure';
import { capitalised, inSentence } from '../../cards/wording';
import type { StructureId } from '../../core/ids';
import { isNear } from '../distractors/kinship';
import type { Distractor, QuizItem } from '../item';
import { choiceItem } from './draft';

type Side = 'above' | 'below';
const contrary: Readonly<Record<Side, Side>> = { above: 'below', below: 'above' };

/** The facts that put one structure above or below another, said from either end. */
const factsBetween = (dataset: Dataset, a: StructureId, b: StructureId): readonly RelationFact[] =>
  allFactsWith(dataset, 'relation')
    .filter(({ relation }) => relation === 'above' || relation === 'below')
    .filter(
      (fact) => (fact.subject === a && fact.objects.includes(b)) || (fact.subject === b && fact.objects.includes(a)),
    );

/** What of one kind passes an opening above (or below) the muscle that divides it. */
function passing(
  dataset: Dataset,
  muscle: Structure,
  opening: Structure,
  side: Side,
  kind: string,
): readonly Structure[] {
  const inside = new Set(relatedTo(dataset, opening.id, 'contains'));
  // What passes above the muscle has the muscle below it.
  return relatedTo(dataset, muscle.id, contrary[side])
    .flatMap((id) => dataset.structures.get(id) ?? [])
    .filter((one) => one.kind === kind && inside.has(one.id));
}

function items(
  dataset: Dataset,
  muscle: Structure,
  opening: Structure,
  side: Side,
  kind: 'nerve' | 'artery',
): readonly QuizItem[] {
  const [key, ...more] = passing(dataset, muscle, opening, side, kind);
  const [fact] = key === undefined ? [] : factsBetween(dataset, muscle.id, key.id);
  if (key === undefined || fact === undefined || more.length > 0) return [];
  const others = passing(dataset, muscle, opening, contrary[side], kind);
  return choiceItem(dataset, {
    kind: 'passes',
    structure: muscle,
    facts: [fact],
    topic: 'relations',
    short: `${capitalised(side)} ${muscle.names.en}, ${kind}`,
    stem: `Which ${kind} passes through the ${opening.names.en} ${side} ${inSentence(muscle)}?`,
    key: capitalised(key.names.en),
    keyValue: key.id,
    about: [muscle.id, key.id, opening.id],
    theme: `passes:${muscle.id}`,
    ending: kind === 'nerve' ? 'choose' : 'choose-artery',
    optionClass: kind,
    pool: others.map(
      (other): Distractor => ({
        text: capitalised(other.names.en),
        value: other.id,
        explanation: `${capitalised(inSentence(other))} passes ${contrary[side]} ${inSentence(muscle)}.`,
        near: isNear(dataset, other.id, key.id),
        tells: factsBetween(dataset, muscle.id, other.id).map(({ id }) => id),
      }),
    ),
  });
}

/** What passes one opening beside the muscle that divides it: what is stated to pass on the other side is wrong. */
export const passageItems = (dataset: Dataset, muscle: Structure): readonly QuizItem[] =>
  relatedTo(dataset, muscle.id, 'passes-through')
    .flatMap((id) => dataset.structures.get(id) ?? [])
    .flatMap((opening) =>
      (['above', 'below'] as const).flatMap((side) =>
        (['nerve', 'artery'] as const).flatMap((kind) => items(dataset, muscle, opening, side, kind)),
      ),
    );
