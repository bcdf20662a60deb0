import type { Dataset } from '@/lib/anatomy/dataset';
import type { Diagram } from '@/lib/anatomy/diagram';
import { displayName } from '@/lib/anatomy/names';
import type { PlateLabel } from '../plate/place-labels';
import { sentenceCase } from '../ui/sentence-case';

/** Landmarks that tell which way the hip is seen, and of the muscle in question nothing. */
const named = ['iliac-crest', 'coccyx', 'anterior-superior-iliac-spine', 'acetabulum', 'greater-trochanter'];

/** Names for the bones of the first plate; its muscle stays unnamed until it is answered. */
export const bonesBeside = (dataset: Dataset, diagram: Diagram): readonly PlateLabel[] =>
  named.flatMap((id) => {
    const shape = diagram.shapes.find(
      (each) => each.structure === id && each.tissue === 'bone' && each.anchor !== null,
    );
    const structure = shape?.structure == null ? undefined : dataset.structures.get(shape.structure);
    if (shape?.anchor == null || structure === undefined) return [];
    const label = { text: sentenceCase(displayName(structure)), latin: sentenceCase(displayName(structure, 'la')) };
    return [{ ...label, anchor: shape.anchor }];
  });
