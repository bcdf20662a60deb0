import { askable, type Template } from '../template';
import { capitalised, inSentence } from '../wording';

export const jointType: Template = {
  id: 'joint-type',
  level: 'must',
  order: 2,
  make: (context) =>
    askable(context, 'articulation').map((fact) => ({
      facts: [fact],
      kind: 'joint type',
      prompt: `What type of joint is ${inSentence(context.structure)}?`,
      answer: capitalised(fact.jointType),
    })),
};
