import { litPicture } from '../picture';
import { askable, type Template } from '../template';
import { capitalised } from '../wording';

const painted = (shows: 'origin' | 'insertion', verb: string): Pick<Template, 'make'> => ({
  make: (context) =>
    askable(context, 'depiction').flatMap((fact) => {
      if (fact.shows !== shows) return [];
      const { dataset, structure } = context;
      const picture = litPicture(
        dataset,
        fact.diagram,
        (shape) => shape.structure === structure.id && shape.role === shows && (fact.part ?? shape.part) === shape.part,
      );
      if (picture === null) return [];
      const answer = capitalised(structure.names.en);
      return [{ facts: [fact], kind: 'painted bone', prompt: `Which muscle ${verb} the lit area?`, answer, picture }];
    }),
});

/** A painted bone: which muscle comes from here? */
export const paintedOrigin: Template = {
  id: 'painted-origin',
  level: 'should',
  order: 7,
  ...painted('origin', 'arises from'),
};

export const paintedInsertion: Template = {
  id: 'painted-insertion',
  level: 'nice',
  order: 21,
  ...painted('insertion', 'inserts on'),
};
