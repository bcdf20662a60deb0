import { factsWith } from '../../anatomy/graph/facts-of';
import { acceptedValues, askable, nonEmpty, type Template } from '../template';
import { asked, capitalised, namesListed, whichKind } from '../wording';

/** The arteries of a muscle that are studied, in one question, which says how many they are. */
export const artery: Template = {
  id: 'artery',
  level: 'nice',
  order: 19,
  make: (context) => {
    const facts = nonEmpty(askable(context, 'arterial-supply'));
    const arteries = (facts ?? []).flatMap((fact) => context.dataset.structures.get(fact.artery) ?? []);
    if (facts === null || arteries.length !== facts.length || arteries.length > 3) return [];
    // The atlas may know lesser arteries that are not studied.
    const mainly = factsWith(context.dataset, context.structure.id, 'arterial-supply').length > facts.length;
    const supply = `${mainly ? 'mainly ' : ''}${arteries.length === 1 ? 'supplies' : 'supply'}`;
    const prompt = `Which ${whichKind(arteries)} ${supply} ${asked(context.structure, facts[0].part).phrase}?`;
    const answer = capitalised(namesListed(arteries.map((structure) => structure.names.en)));
    return [{ facts, kind: 'artery', prompt, answer, accept: facts.flatMap(acceptedValues) }];
  },
};
