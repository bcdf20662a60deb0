import type { Dataset } from '@/lib/anatomy/dataset';
import type { ActionFact } from '@/lib/anatomy/fact';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import { movementName } from '@/lib/anatomy/movement';
import { jointName, partName } from '@/lib/anatomy/names';
import type { Structure } from '@/lib/anatomy/structure';
import { sentenceCase } from '../../ui/sentence-case';
import type { Citations } from './citations';
import { known } from './known';
import type { Line, Saying } from './line';
import { linked } from './linked';

/** "Abduction of the hip, with the leg free"; assistants say so. */
export function actionText(dataset: Dataset, fact: ActionFact): string {
  const joint = dataset.structures.get(fact.joint);
  const helps = fact.role === 'assistant' ? 'assists ' : '';
  const of = joint === undefined ? '' : ` of the ${jointName(joint)}`;
  return `${helps}${movementName(fact.movement)}${of}${fact.condition === null ? '' : `, ${fact.condition}`}`;
}

/** What the whole muscle does, and what it holds still. Parts have rows of their own. */
export function actionLines(dataset: Dataset, structure: Structure, cite: Citations): readonly Line[] {
  const own = factsWith(dataset, structure.id, 'action');
  const whole = own.filter((fact) => fact.part === null);
  const ofParts = structure.parts.length > 0 ? [] : own.filter((fact) => fact.part !== null);
  const moves = [...whole, ...ofParts].map((fact): Saying => {
    const part = partName(structure, fact.part);
    const text = sentenceCase(`${part === null ? '' : `${part}: `}${actionText(dataset, fact)}`);
    return cite.say(linked(text, known(dataset, [fact.joint])), fact);
  });
  const holds = factsWith(dataset, structure.id, 'stabilises').map((fact): Saying => {
    const when = fact.condition === null ? '' : `${fact.condition}: `;
    const plane = fact.plane === null ? '' : `, in the ${fact.plane} plane`;
    return cite.say(linked(sentenceCase(`${when}${fact.effect}${plane}`), known(dataset, [fact.target])), fact);
  });
  return [
    { label: 'Action', sayings: moves, quiet: [] },
    { label: 'Holds', sayings: holds, quiet: [] },
  ].filter((line) => line.sayings.length > 0);
}
