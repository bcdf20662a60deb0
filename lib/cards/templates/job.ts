import { askable, type Template } from '../template';
import { asked, capitalised } from '../wording';

/** What a muscle holds still. */
export const job: Template = {
  id: 'job',
  level: 'must',
  order: 4,
  make: (context) =>
    askable(context, 'stabilises').map((fact) => {
      const of = asked(context.structure, fact.part).phrase;
      const when = fact.condition === null ? null : capitalised(fact.condition);
      const prompt = when === null ? `What is the steadying job of ${of}?` : `${when}: what is the job of ${of}?`;
      return { facts: [fact], kind: 'stability', prompt, answer: capitalised(fact.effect) };
    }),
};
