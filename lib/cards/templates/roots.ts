import { formatRoots } from '../../anatomy/root-level';
import { acceptedValues, askable, type Template } from '../template';
import { asked } from '../wording';

/** Root levels, where texts share a core; where they share none the question has no fair answer. */
export const roots: Template = {
  id: 'roots',
  level: 'should',
  order: 8,
  make: (context) =>
    askable(context, 'roots').flatMap((fact) => {
      if (fact.core === null) return [];
      const verb = context.structure.kind === 'muscle' ? 'supply' : 'form';
      const level = fact.levels.length === 1 ? 'level' : 'levels';
      const prompt = `Which root ${level} ${fact.levels.length === 1 ? `${verb === 'form' ? 'forms' : 'supplies'}` : verb} ${asked(context.structure, fact.part).phrase}?`;
      return [
        {
          facts: [fact] as const,
          kind: 'root levels',
          prompt,
          answer: formatRoots(fact.levels),
          accept: acceptedValues(fact),
        },
      ];
    }),
};
