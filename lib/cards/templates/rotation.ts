import { movementName } from '../../anatomy/movement';
import { jointName } from '../../anatomy/names';
import { partPicture } from '../picture';
import { askable, type Draft, type Template } from '../template';
import { asked, capitalised } from '../wording';

/** Which way one part turns the limb: never asked of a whole muscle whose parts turn it both ways. */
export const rotation: Template = {
  id: 'rotation',
  level: 'should',
  order: 10,
  make: (context) =>
    askable(context, 'action').flatMap((fact): readonly Draft[] => {
      const joint = context.dataset.structures.get(fact.joint);
      if (fact.part === null || !fact.movement.endsWith('-rotation') || joint === undefined) return [];
      const of = asked(context.structure, fact.part).phrase.replace(/^the /, '');
      const picture = partPicture(context.dataset, context.structure.id, fact.part);
      const which = `${capitalised(of)}: which rotation of the ${jointName(joint)}`;
      const direction = fact.movement.replace('-rotation', '');
      return [
        {
          facts: [fact],
          kind: 'action',
          prompt: picture === null ? `${which}, and why?` : `${which}?`,
          answer: capitalised(direction),
          accept: [movementName(fact.movement), direction === 'medial' ? 'internal' : 'external'],
          ...(picture === null ? {} : { picture }),
        },
      ];
    }),
};
