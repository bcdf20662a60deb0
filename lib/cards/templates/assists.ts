import type { ActionFact } from '../../anatomy/fact';
import { factsWith } from '../../anatomy/graph/facts-of';
import { movementName } from '../../anatomy/movement';
import { jointName } from '../../anatomy/names';
import { fitting } from '../fitting';
import { partPicture } from '../picture';
import { acceptedValues, askable, type Draft, nonEmpty, type Template, type TemplateContext } from '../template';
import { when } from '../when';
import { asked, capitalised, listed, numberWord } from '../wording';

const isRotation = (fact: ActionFact): boolean => fact.movement.endsWith('-rotation');

/** "hip movement", "two movements of the lumbar spine"; a tilt is spoken of as the pelvis's own. */
function movementsAt(joint: string, group: readonly ActionFact[]): string {
  const count = group.length === 1 ? '' : `${numberWord(group.length)} `;
  const movement = group.length === 1 ? 'movement' : 'movements';
  const at = group.every((fact) => fact.movement.endsWith('-tilt')) ? 'pelvis' : joint;
  return at === joint && !joint.includes(' ') ? `${count}${joint} ${movement}` : `${count}${movement} of the ${at}`;
}

/** What the question leaves out, being the answer of another card: "extension", "rotation"; null where nothing is. */
function besides(first: ActionFact, atJoint: readonly ActionFact[]): string | null {
  const own = atJoint.filter((fact) => fact.part === first.part);
  if (first.part !== null) return own.some(isRotation) ? 'rotation' : null;
  if (first.condition !== null) return null;
  const main = own.filter((fact) => fact.role === 'prime-mover').map((fact) => movementName(fact.movement));
  return main.length === 0 ? null : listed(main);
}

function draft(context: TemplateContext, group: readonly [ActionFact, ...ActionFact[]]): readonly Draft[] {
  const [first] = group;
  const { dataset, structure } = context;
  const joint = dataset.structures.get(first.joint);
  if (joint === undefined || group.length > 3) return [];
  const { phrase, does } = asked(structure, first.part);
  const atJoint = factsWith(dataset, structure.id, 'action').filter((fact) => fact.joint === first.joint);
  const others = atJoint.filter((fact) => fact.part !== first.part);
  const moves = new Set(group.map((fact) => fact.movement));
  // What the whole does its parts do too, and the other way round: without these words several answers would be right.
  const only = first.part !== null && !others.some((fact) => moves.has(fact.movement)) ? 'only ' : '';
  const whole = first.part === null && others.some((fact) => fact.role === 'assistant') ? ' as a whole' : '';
  const left = besides(first, atJoint);
  const which = `which ${movementsAt(jointName(joint), group)} ${does} ${only}${phrase}${whole}`;
  const asking = when(first.condition, left === null ? which : `besides ${left}, ${which}`);
  const picture = first.part === null ? null : partPicture(dataset, structure.id, first.part);
  return [
    {
      facts: group,
      kind: 'action',
      prompt: fitting(`${asking} help with?`, `${asking} assist?`),
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
