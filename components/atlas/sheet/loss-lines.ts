import type { Dataset } from '@/lib/anatomy/dataset';
import type { Loss, LostMovement, LostMuscle } from '@/lib/anatomy/graph/loss';
import { movementName } from '@/lib/anatomy/movement';
import { jointName } from '@/lib/anatomy/names';
import { sentenceCase } from '../../ui/sentence-case';
import { computed, computedLine } from './computed';
import { known } from './known';
import type { Line, Saying } from './line';
import { list } from './linked';

/** What follows from a cut, for a page: the glance first, the muscles behind a fold. */
export interface LossSheet {
  /** "Extension of the elbow and 7 more movements lost", in a few words. */
  readonly inShort: string;
  readonly lines: readonly Line[];
  readonly muscles: readonly Line[];
  readonly muscleCount: number;
}

const ofDegree = <Item extends { readonly degree: 'lost' | 'weak' }>(items: readonly Item[], degree: Item['degree']) =>
  items.filter((item) => item.degree === degree);

/** "Extension: elbow joint, wrist joint and ...": one sentence for each movement. */
function movementSayings(dataset: Dataset, movements: readonly LostMovement[]): readonly Saying[] {
  const kinds = [...new Set(movements.map((each) => each.movement))];
  return kinds.map((kind) => {
    const joints = movements.filter((each) => each.movement === kind).map((each) => each.joint);
    return computed([`${sentenceCase(movementName(kind))}: `, ...list(known(dataset, joints), false)]);
  });
}

/** Whole muscles in one sentence, parts of muscles in sentences of their own. */
function muscleSayings(dataset: Dataset, muscles: readonly LostMuscle[]): readonly Saying[] {
  const whole = muscles.filter((each) => each.parts === null).map((each) => each.muscle);
  const parts = muscles.flatMap((each): readonly Saying[] => {
    const [muscle] = known(dataset, [each.muscle]);
    if (muscle === undefined || each.parts === null) return [];
    const names = muscle.parts.filter((part) => each.parts?.includes(part.id)).map((part) => part.name);
    return [computed([{ structure: muscle, capital: true }, ` (${names.join(', ')})`])];
  });
  return [...(whole.length === 0 ? [] : [computed(list(known(dataset, whole)))]), ...parts];
}

/** The skin, and where to test it. */
function skinSayings(loss: Loss): readonly Saying[] {
  return loss.skin.map((fact) => computed([`${sentenceCase(fact.area)}${testedAt(fact.area, fact.autonomous)}`]));
}

const testedAt = (area: string, autonomous: string | null): string =>
  autonomous === null || area.includes(autonomous) ? '' : `; test: ${autonomous}`;

export function lossSheet(dataset: Dataset, loss: Loss): LossSheet {
  const { muscles, movements } = loss;
  return {
    inShort: inShort(dataset, loss),
    lines: [
      ...computedLine('Lost', movementSayings(dataset, ofDegree(movements, 'lost'))),
      ...computedLine('Weak', movementSayings(dataset, ofDegree(movements, 'weak'))),
      ...computedLine('Numb', skinSayings(loss)),
    ],
    muscles: [
      ...computedLine('Paralysed', muscleSayings(dataset, ofDegree(muscles, 'lost'))),
      ...computedLine('Weak', muscleSayings(dataset, ofDegree(muscles, 'weak'))),
    ],
    muscleCount: muscles.length,
  };
}

function inShort(dataset: Dataset, loss: Loss): string {
  const lost = ofDegree(loss.movements, 'lost');
  const worst = lost.length > 0 ? lost : ofDegree(loss.movements, 'weak');
  const [first] = worst;
  const joint = first === undefined ? undefined : dataset.structures.get(first.joint);
  if (first !== undefined && joint !== undefined) {
    const more = worst.length === 1 ? '' : ` and ${worst.length - 1} more`;
    const verb = lost.length > 0 ? 'lost' : 'weak';
    return `${movementName(first.movement)} of the ${jointName(joint)}${more} ${verb}`;
  }
  if (loss.muscles.length > 0) return `${loss.muscles.length} muscles paralysed, no joint stands still`;
  return loss.skin.length > 0 ? 'skin alone: no muscle fails' : 'nothing that the atlas records';
}
