import type { Dataset } from '../../anatomy/dataset';
import type { SideLogic, SignFact } from '../../anatomy/fact';
import { factsWith } from '../../anatomy/graph/facts-of';
import type { Structure } from '../../anatomy/structure';
import type { Distractor, QuizItem } from '../item';
import { choiceItem } from './draft';

type Side = 'left' | 'right';
const other: Readonly<Record<Side, Side>> = { left: 'right', right: 'left' };
const legs = ['stands', 'swings'] as const;

/** "the pelvis drops" to "the pelvis" and "drop", or null where the effect is worded otherwise. */
function effectOf({ effect }: SideLogic): { readonly subject: string; readonly verb: string } | null {
  const split = /^(.+) (\S+)s$/u.exec(effect);
  return split?.[1] === undefined || split[2] === undefined ? null : { subject: split[1], verb: split[2] };
}

const option = (shows: Side, weak: Side, leg: (typeof legs)[number]): string =>
  `${shows === 'left' ? 'Left' : 'Right'}: it works while the ${weak} leg ${leg}`;

/** A side and the reason for it, each right or wrong: four options that differ in nothing else. */
function items(
  dataset: Dataset,
  structure: Structure,
  fact: SignFact,
  logic: SideLogic,
  weak: Side,
): readonly QuizItem[] {
  const effect = effectOf(logic);
  const muscle = dataset.structures.get(logic.weak);
  if (effect === null || muscle === undefined) return [];
  const shows = logic.effectSide === 'ipsilateral' ? weak : other[weak];
  const worksWhile = logic.stance === 'ipsilateral' ? 'stands' : 'swings';
  const way =
    effect.verb === 'lean'
      ? `To which side does ${effect.subject} lean`
      : `Which side of ${effect.subject} ${effect.verb}s`;
  const because =
    logic.effectSide === 'contralateral'
      ? `The muscle of the leg that is stood on holds up the other side of ${effect.subject}.`
      : `Over the leg that is stood on, towards the weak muscle, the load on it is least.`;
  const leg = `A muscle of the ${weak} hip works here while the ${weak} leg ${worksWhile}.`;
  const wrongs = ([shows, other[shows]] as const).flatMap((side) =>
    legs
      .filter((one) => side !== shows || one !== worksWhile)
      .map(
        (one): Distractor => ({
          text: option(side, weak, one),
          value: `${side} ${one}`,
          explanation: side === shows ? `The side is right. ${leg}` : because,
          near: true,
          tells: [fact.id],
        }),
      ),
  );
  return choiceItem(dataset, {
    kind: 'side',
    structure,
    facts: [fact],
    topic: 'clinical sign',
    stem: `The ${weak} ${muscle.names.en} is weak. ${way} in walking, and why?`,
    key: option(shows, weak, worksWhile),
    keyValue: `${shows} ${worksWhile}`,
    about: [structure.id, fact.object],
    theme: `side:${logic.weak}`,
    ending: 'choose',
    optionClass: 'side and reason',
    pool: wrongs,
    draw: 'whole',
  });
}

/** Which side shows what when a muscle of one side is weak: asked of both sides, always with the reason. */
export const sideItems = (dataset: Dataset, structure: Structure): readonly QuizItem[] =>
  [...factsWith(dataset, structure.id, 'sign'), ...factsWith(dataset, structure.id, 'clinical-test')].flatMap(
    (fact) => {
      const logic = fact.side;
      if (logic === null || fact.sharesCardOf !== null) return [];
      return (['right', 'left'] as const).flatMap((weak) => items(dataset, structure, fact, logic, weak));
    },
  );
