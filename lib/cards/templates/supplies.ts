import { factsWith } from '../../anatomy/graph/facts-of';
import { musclesSuppliedBy } from '../../anatomy/graph/muscles-supplied-by';
import { longestAnswer } from '../rules/lengths';
import { askable, type Draft, nonEmpty, type Template } from '../template';
import { capitalised, inSentence, namesListed, whichKind } from '../wording';
import { carriedWords, countWords } from '../words';

/**
 * All muscles of one nerve, derived from the graph and asked once, under the first of them by id. Only where the
 * nerve is taught in the region of all its muscles: of a nerve that goes on elsewhere the atlas may know a part only.
 */
export const supplies: Template = {
  id: 'supplies',
  level: 'should',
  order: 15,
  second: true,
  make: (context) =>
    askable(context, 'innervation').flatMap((fact): readonly Draft[] => {
      const { dataset, structure } = context;
      const nerve = dataset.structures.get(fact.nerve);
      const ids = musclesSuppliedBy(dataset, fact.nerve);
      const muscles = ids.flatMap((id) => dataset.structures.get(id) ?? []);
      if (nerve === undefined || nerve.kind !== 'nerve' || fact.part !== null) return [];
      if (muscles[0]?.id !== structure.id || muscles.length < 2 || muscles.length > 3) return [];
      if (muscles.some((muscle) => muscle.region !== nerve.region)) return [];
      const others = muscles.flatMap((muscle) =>
        factsWith(dataset, muscle.id, 'innervation').filter((own) => own.nerve === nerve.id),
      );
      const facts = nonEmpty([fact, ...others.filter((own) => own !== fact)]);
      const prompt = `Which ${whichKind(muscles)} does ${inSentence(nerve)} supply?`;
      const answer = capitalised(namesListed(muscles.map((muscle) => muscle.names.en)));
      // The nerve to obturator internus names what it supplies.
      if (facts === null || carriedWords(answer, prompt).length > 0 || countWords(answer) > longestAnswer) return [];
      return [
        {
          facts,
          kind: 'nerve',
          prompt,
          answer,
          why: `${muscles.length === 2 ? 'Both' : 'All three'} share one nerve, so its loss weakens them together.`,
        },
      ];
    }),
};
