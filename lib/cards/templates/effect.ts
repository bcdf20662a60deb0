import { askable, type Template } from '../template';
import { when } from '../when';
import { asked, capitalised } from '../wording';

/** What a muscle of the face, the palate or a sphincter does, where nothing turns about a joint. */
export const effect: Template = {
  id: 'effect',
  level: 'must',
  order: 3,
  make: (context) =>
    askable(context, 'effect').map((fact) => {
      const { phrase, does } = asked(context.structure, fact.part);
      return {
        facts: [fact],
        kind: 'action',
        prompt: when(fact.condition, `what ${does} ${phrase} do?`),
        answer: capitalised(fact.effect),
        ...(fact.part === null ? {} : { level: 'should' as const }),
      };
    }),
};
