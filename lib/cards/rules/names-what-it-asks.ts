import type { Dataset } from '../../anatomy/dataset';
import { acceptedNames, partName } from '../../anatomy/names';
import type { Card } from '../card';
import { perCard } from './fault';

/** The picture names what is asked. */
const byPicture: ReadonlySet<string> = new Set(['identify', 'painted-origin', 'painted-insertion', 'gait']);
/** About the nerve of a structure, which the prompt then names. */
const byNeighbour: ReadonlySet<string> = new Set(['supplies']);

function reasons(card: Card, dataset: Dataset): readonly string[] {
  const structure = dataset.structures.get(card.structure);
  const main = card.factIds[0] === undefined ? undefined : dataset.facts.get(card.factIds[0]);
  if (structure === undefined || main === undefined) return ['it is about nothing that the atlas holds'];
  const prompt = card.prompt.toLowerCase();
  const says = (text: string) => acceptedNames(structure.names).some((name) => text.includes(name.toLowerCase()));
  const named =
    byPicture.has(card.template) || byNeighbour.has(card.template) || says(prompt) || says(card.answer.toLowerCase());
  const part = partName(structure, main.part);
  const partNamed = part === null || byPicture.has(card.template) || prompt.includes(part.toLowerCase());
  return [
    ...(named ? [] : [`the prompt does not name ${structure.names.en}: "${card.prompt}"`]),
    ...(partNamed ? [] : [`the prompt does not name the ${part}: "${card.prompt}"`]),
    ...(byPicture.has(card.template) && card.picture === null ? ['it asks about a picture and has none'] : []),
    ...(/^[A-Z][^,]*(?:, [a-z ]+)?$/.test(card.label) ? [] : [`label '${card.label}' is not a region and a kind`]),
  ];
}

/** Structure and part are named, or shown by a picture; a label says region and kind of fact. */
export const namesWhatItAsks = perCard('names-what-it-asks', reasons);
