import { formatRoots } from '../../anatomy/root-level';
import { acceptedValues, askable, type Template } from '../template';
import { asked } from '../wording';

/** The levels that a reflex tests. */
export const reflex: Template = {
  id: 'reflex',
  level: 'must',
  order: 8,
  make: (context) =>
    askable(context, 'reflex').map((fact) => ({
      facts: [fact],
      kind: 'root levels',
      prompt: `Which root ${fact.levels.length === 1 ? 'level' : 'levels'} does ${asked(context.structure, null).phrase} test?`,
      answer: formatRoots(fact.levels),
      accept: acceptedValues(fact),
    })),
};
