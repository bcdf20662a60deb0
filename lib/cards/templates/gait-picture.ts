import { askable, type Template } from '../template';
import { capitalised } from '../wording';

/** A picture of somebody walking: which muscle fails, and on which leg? Nothing is lit. */
export const gaitPicture: Template = {
  id: 'gait',
  level: 'should',
  order: 12,
  make: (context) =>
    askable(context, 'depiction').flatMap((fact) => {
      const diagram = context.dataset.diagrams.get(fact.diagram);
      if (fact.shows !== 'gait' || diagram === undefined) return [];
      const layers = diagram.layers.filter((layer) => layer.on).map((layer) => layer.id);
      return [
        {
          facts: [fact] as const,
          kind: 'gait',
          prompt: 'In the figure whose pelvis drops, which muscle is weak, on which leg?',
          answer: `${capitalised(context.structure.names.en)}, on the stance leg`,
          picture: { diagram: diagram.id, lit: [], layers },
        },
      ];
    }),
};
