import { acceptedValues, askable, type Template } from '../template';
import { asked, capitalised } from '../wording';

/** The skin that a nerve supplies. */
export const skin: Template = {
  id: 'skin',
  level: 'must',
  order: 12,
  make: (context) =>
    askable(context, 'skin').map((fact) => {
      const { phrase, does } = asked(context.structure, fact.part);
      return {
        facts: [fact],
        kind: 'skin',
        prompt: `Which skin ${does} ${phrase} supply?`,
        answer: capitalised(fact.area),
        accept: acceptedValues(fact),
      };
    }),
};
