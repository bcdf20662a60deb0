import type { ActionFact } from '../../anatomy/fact';
import { movementName } from '../../anatomy/movement';
import { jointName } from '../../anatomy/names';
import type { Structure } from '../../anatomy/structure';
import { acceptedValues, askable, type Draft, nonEmpty, type Template, type TemplateContext } from '../template';
import { when } from '../when';
import { asked, capitalised, listed, numberWord } from '../wording';
import { carriedWords } from '../words';

const isRotation = (fact: ActionFact): boolean => fact.movement.endsWith('-rotation');
/** "the hip"; the foot is what is inverted and the forearm what is pronated, whichever joints do it. */
function movedAt(group: readonly ActionFact[], joint: Structure): string {
  if (group.every((fact) => /version$/.test(fact.movement))) return 'the foot';
  if (group.every((fact) => /nation$/.test(fact.movement))) return 'the forearm';
  return `the ${jointName(joint)}`;
}

const sameQuestion = (a: ActionFact, b: ActionFact): boolean =>
  a.part === b.part && a.condition === b.condition && a.joint === b.joint;

function draft(
  context: TemplateContext,
  group: readonly [ActionFact, ...ActionFact[]],
  otherJoints: boolean,
): readonly Draft[] {
  const [first] = group;
  const joint = context.dataset.structures.get(first.joint);
  if (joint === undefined || group.length > 3) return [];
  const of = asked(context.structure, first.part).phrase;
  const many = group.length > 1;
  const what = many ? `what are the ${numberWord(group.length)} main actions of` : 'what is the main action of';
  const where = otherJoints ? ` at the ${jointName(joint)}` : '';
  const movements = capitalised(listed(group.map((fact) => movementName(fact.movement))));
  const prompt = when(first.condition, `${what} ${of}${where}?`);
  // "With the knee flexed" says already where it acts.
  const joined = carriedWords(jointName(joint), prompt).length > 0;
  return [
    {
      facts: group,
      kind: 'action',
      prompt,
      answer: otherJoints || joined ? movements : `${movements} of ${movedAt(group, joint)}`,
      accept: group.flatMap(acceptedValues),
      ...(first.part === null ? {} : { level: 'should' as const }),
    },
  ];
}

/** What a muscle does first of all: its prime moves under one condition, at one joint, in one question. */
export const mainAction: Template = {
  id: 'main-action',
  level: 'must',
  order: 3,
  make: (context) => {
    // The turning of a part has a question and a picture of its own.
    const facts = askable(context, 'action').filter(
      (fact) => fact.role === 'prime-mover' && !(fact.part !== null && isRotation(fact)),
    );
    const heads = facts.filter((fact) => facts.find((other) => sameQuestion(other, fact)) === fact);
    return heads.flatMap((head) => {
      const group = nonEmpty(facts.filter((fact) => sameQuestion(fact, head)));
      const otherJoints = facts.some((fact) => fact.part === head.part && fact.joint !== head.joint);
      return group === null ? [] : draft(context, group, otherJoints);
    });
  },
};
