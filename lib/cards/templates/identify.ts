import { partName } from '../../anatomy/names';
import { litPicture, wholePicture } from '../picture';
import { askable, type Template } from '../template';
import { asked, capitalised, whichKind } from '../wording';

/** The first card of everything drawn: a lit picture, name it. */
export const identify: Template = {
  id: 'identify',
  level: 'must',
  order: 1,
  make: (context) =>
    askable(context, 'depiction').flatMap((fact) => {
      const { dataset, structure } = context;
      if (fact.shows !== 'whole') return [];
      const part = partName(structure, fact.part);
      const picture =
        fact.part === null
          ? wholePicture(dataset, fact.diagram, structure.id)
          : litPicture(dataset, fact.diagram, (s) => s.structure === structure.id && s.part === fact.part);
      if (picture === null) return [];
      const prompt =
        part === null
          ? `Which ${whichKind([structure])} is lit?`
          : `Which part of ${asked(structure, null).phrase} is lit?`;
      return [{ facts: [fact], kind: 'name it', prompt, answer: capitalised(part ?? structure.names.en), picture }];
    }),
};
