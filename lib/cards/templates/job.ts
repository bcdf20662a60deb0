import { askable, type Template } from '../template';
import { when } from '../when';
import { asked, capitalised } from '../wording';

/** What a muscle holds still. */
export const job: Template = {
  id: 'job',
  level: 'must',
  order: 4,
  make: (context) =>
    askable(context, 'stabilises').map((fact) => {
      const { phrase, does } = asked(context.structure, fact.part);
      const prompt =
        fact.condition === null
          ? `What is the steadying job of ${phrase}?`
          : when(fact.condition, `what ${does} ${phrase} do?`, 'body');
      return { facts: [fact], kind: 'stability', prompt, answer: capitalised(fact.effect) };
    }),
};
