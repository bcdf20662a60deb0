import type { Dataset } from '../dataset';
import type { LesionFact } from '../nerve-fact';
import type { Loss } from './loss';
import { lossInPlexus } from './loss-in-plexus';
import { lossOfNerve } from './loss-of-nerve';

/** What a lesion of the atlas takes away. It is never written down: it follows from where the fibres run. */
export function lossOfLesion(dataset: Dataset, lesion: LesionFact): Loss {
  const plexus = dataset.structures.get(lesion.of)?.kind === 'plexus';
  return plexus
    ? lossInPlexus(dataset, lesion.of, lesion.at, lesion.roots)
    : lossOfNerve(dataset, lesion.of, lesion.at);
}
