import { askable, type Template } from '../template';

/** A misconception is only ever asked as something to put right. */
export const refutation: Template = {
  id: 'refutation',
  level: 'nice',
  order: 27,
  make: (context) =>
    askable(context, 'misconception').map((fact) => ({
      facts: [fact],
      kind: 'put it right',
      prompt: `"${fact.claim}" What is wrong?`,
      answer: fact.truth,
    })),
};
