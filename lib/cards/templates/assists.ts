import type { ActionFact } from '../../anatomy/fact';
import { factsWith } from '../../anatomy/graph/facts-of';
import { movementName } from '../../anatomy/movement';
import { jointName } from '../../anatomy/names';
import { partPicture } from '../picture';
import { acceptedValues, askable, type Draft, nonEmpty, type Template, type TemplateContext } from '../template';
import { asked, capitalised, listed, numberWord } from '../wording';

const isRotation = (fact: ActionFact): boolean => fact.movement.endsWith('-rotation');

/** "hip movement", "two lumbar spine movements"; a tilt is spoken of as the pelvis's own. */
function movementsAt(joint: string, group: readonly ActionFact[]): string {
  const count = group.length === 1 ? '' : `${numberWord(group.length)} `;
  const movement = group.length === 1 ? 'movement' : 'movements';
  if (group.every((fact) => fact.movement.endsWith('-tilt'))) return `${count}${movement} of the pelvis`;
  return `${count}${joint} ${movement}`;
}

function draft(context: TemplateContext, group: readonly [ActionFact, ...ActionFact[]]): readonly Draft[] {
  const [first] = group;
  const { dataset, structure } = context;
  const joint = dataset.structures.get(first.joint);
  if (joint === undefined || group.length > 3) return [];
  const { phrase, does, it } = asked(structure, first.part);
  const actions = factsWith(dataset, structure.id, 'action').filter((fact) => fact.part === first.part);
  const turns = actions.some(isRotation);
  // "also" would speak of a main action that the muscle does not have.
  const also = actions.some((fact) => fact.role === 'prime-mover') ? ' also' : '';
  const which = `which ${movementsAt(jointName(joint), group)}`;
  const when = first.condition === null ? '' : `, ${first.condition}`;
  const besides = first.part !== null && turns ? ', besides rotation' : '';
  const prompt =
    first.part === null
      ? `${capitalised(which)} ${does} ${phrase}${also} assist${when}?`
      : `${capitalised(phrase.replace(/^the /, ''))}: ${which} ${does} ${it} assist${when}${besides}?`;
  const picture = first.part === null ? null : partPicture(dataset, structure.id, first.part);
  return [
    {
      facts: group,
      kind: 'action',
      prompt,
      answer: capitalised(listed(group.map((fact) => movementName(fact.movement)))),
      accept: group.flatMap(acceptedValues),
      ...(picture === null ? {} : { picture }),
    },
  ];
}

/** What a muscle, or a part of it, helps with beside its main action. */
export const assists: Template = {
  id: 'assists',
  level: 'nice',
  order: 16,
  make: (context) => {
    const facts = askable(context, 'action').filter(
      (fact) => fact.role === 'assistant' && !(fact.part !== null && isRotation(fact)),
    );
    const same = (a: ActionFact, b: ActionFact) =>
      a.part === b.part && a.condition === b.condition && a.joint === b.joint;
    const heads = facts.filter((fact) => facts.find((other) => same(other, fact)) === fact);
    return heads.flatMap((head) => {
      const group = nonEmpty(facts.filter((fact) => same(fact, head)));
      return group === null ? [] : draft(context, group);
    });
  },
};
