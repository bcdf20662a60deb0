import { memo } from 'react';
import type { Diagram } from '@/lib/anatomy/diagram';
import { litDescription } from './lit-description';
import { Plate } from './plate';

interface QuestionPlateProps {
  readonly diagram: Diagram;
  /** What of it is shown, and what is lit. Drawn anew only when this is another one. */
  readonly picture: { readonly layers: readonly string[]; readonly lit: readonly string[] };
}

/** The plate of a question. Sixty paths and more: drawn once, whatever else of the question changes. */
export const QuestionPlate = memo(function QuestionPlate({ diagram, picture }: QuestionPlateProps) {
  return (
    <Plate
      diagram={diagram}
      variant="line"
      crop="card"
      fit="box"
      layers={picture.layers}
      lit={picture.lit}
      description={litDescription(diagram, picture.lit)}
    />
  );
});
