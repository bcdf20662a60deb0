import type { AttachmentFact } from '../../anatomy/fact';
import { acceptedValues, askable, type Template, type TemplateContext } from '../template';
import { asked, capitalised } from '../wording';

const drafts = (context: TemplateContext, facts: readonly AttachmentFact[], verb: string, kind: string) =>
  facts.map((fact) => {
    const { phrase, does } = asked(context.structure, fact.part);
    const right = [fact.basic, ...acceptedValues(fact)].filter((text) => text !== fact.precise);
    return {
      facts: [fact] as const,
      kind,
      prompt: `Where ${does} ${phrase} ${verb}?`,
      answer: capitalised(fact.precise),
      accept: right.length === 0 ? [fact.precise] : right,
      ...(fact.part === null ? {} : { level: 'nice' as const, order: 20 }),
    };
  });

export const insertion: Template = {
  id: 'insertion',
  level: 'must',
  order: 5,
  make: (context) => drafts(context, askable(context, 'insertion'), 'insert', 'insertion'),
};

export const origin: Template = {
  id: 'origin',
  level: 'must',
  order: 6,
  make: (context) => drafts(context, askable(context, 'origin'), 'arise', 'origin'),
};
