import { type Movement, movementName } from '../../anatomy/movement';
import { jointName } from '../../anatomy/names';
import type { Structure } from '../../anatomy/structure';
import { turnedAt } from '../moving';
import { partPicture } from '../picture';
import { askable, type Draft, type Template } from '../template';
import { asked, capitalised } from '../wording';

/**
 * Why a part turns the limb as it does. At the hip every muscle draws the femur towards the pelvis, so that its line
 * of pull in front of the axis or behind it decides; at other joints the side of the insertion would have to be known.
 */
function reasonOf(movement: Movement, joint: Structure): string | null {
  if (jointName(joint) !== 'hip') return null;
  return movement === 'medial-rotation' ? 'in front of the axis' : 'behind the axis';
}

/** Which way one part turns the limb: never asked of a whole muscle whose parts turn it both ways. */
export const rotation: Template = {
  id: 'rotation',
  level: 'should',
  order: 10,
  make: (context) =>
    askable(context, 'action').flatMap((fact): readonly Draft[] => {
      const joint = context.dataset.structures.get(fact.joint);
      if (fact.part === null || !fact.movement.endsWith('-rotation') || joint === undefined) return [];
      const { phrase, does, it } = asked(context.structure, fact.part);
      const picture = partPicture(context.dataset, context.structure.id, fact.part);
      const reason = reasonOf(fact.movement, joint);
      if (picture === null && reason === null) return [];
      const which = `Which way ${does} ${phrase} rotate ${turnedAt(joint)}`;
      const way = `${fact.movement.replace('-rotation', '')}ly`;
      const pulls = it === 'they' ? 'they pull' : 'it pulls';
      return [
        {
          facts: [fact],
          kind: 'action',
          prompt: picture === null ? `${which}, and why?` : `${which}?`,
          answer: capitalised(picture === null ? `${way}: ${pulls} ${reason}` : way),
          accept: [movementName(fact.movement), way === 'medially' ? 'internal rotation' : 'external rotation'],
          ...(picture === null ? {} : { picture }),
        },
      ];
    }),
};
