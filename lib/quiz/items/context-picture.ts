import type { Dataset } from '../../anatomy/dataset';
import { factsWith } from '../../anatomy/graph/facts-of';
import type { Structure } from '../../anatomy/structure';
import type { CardPicture } from '../../cards/card';
import { wholePicture } from '../../cards/picture';

/** The structure that a stem names, lit in the first diagram that shows it. Only where seeing it does not tell the answer. */
export function contextPicture(dataset: Dataset, structure: Structure): CardPicture | null {
  for (const fact of factsWith(dataset, structure.id, 'depiction')) {
    const picture =
      fact.shows === 'whole' && fact.part === null ? wholePicture(dataset, fact.diagram, structure.id) : null;
    if (picture !== null) return picture;
  }
  return null;
}
