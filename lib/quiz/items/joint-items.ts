import type { Dataset } from '../../anatomy/dataset';
import { factsWith } from '../../anatomy/graph/facts-of';
import type { Structure } from '../../anatomy/structure';
import { capitalised, inSentence } from '../../cards/wording';
import type { Distractor, QuizItem } from '../item';
import { choiceItem } from './draft';

/** The six shapes of synovial joints exclude one another; each with a joint that everybody meets. */
const shapes = {
  'ball and socket': 'the shoulder',
  hinge: 'the elbow between humerus and ulna',
  pivot: 'the joint of atlas and dens',
  saddle: 'the base of the thumb',
  plane: 'the joints between tarsal bones',
  ellipsoid: 'the wrist',
} as const;

/** What kind of joint it is, where it is one of the plain kinds. */
export const jointItems = (dataset: Dataset, joint: Structure): readonly QuizItem[] =>
  factsWith(dataset, joint.id, 'articulation').flatMap((fact) => {
    if (!Object.hasOwn(shapes, fact.jointType)) return [];
    const named = (shape: string) => `${capitalised(shape)} joint`;
    const pool = Object.entries(shapes)
      .filter(([shape]) => shape !== fact.jointType)
      .map(
        ([shape, example]): Distractor => ({
          text: named(shape),
          value: shape,
          explanation: `That is the kind of ${example}.`,
          near: true,
          tells: [],
        }),
      );
    return choiceItem(dataset, {
      kind: 'joint-type',
      structure: joint,
      facts: [fact],
      topic: 'joint',
      stem: `What type of synovial joint is ${inSentence(joint)}?`,
      key: named(fact.jointType),
      keyValue: fact.jointType,
      about: [joint.id],
      ending: 'choose',
      optionClass: 'joint type',
      pool,
    });
  });
