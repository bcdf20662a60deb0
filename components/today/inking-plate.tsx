import type { Diagram } from '@/lib/anatomy/diagram';
import { labelledRatio, type PlateLabel } from '../plate/place-labels';
import { Plate } from '../plate/plate';
import { sentenceCase } from '../ui/sentence-case';
import styles from './inking-plate.module.css';
import type { StructureRecall } from './summary';
import { percent } from './today-words';

interface InkingPlateProps {
  readonly diagram: Diagram;
  /** Names of the structures that the plate can show, by id. */
  readonly names: ReadonlyMap<string, { readonly en: string; readonly la: string }>;
  readonly structures: readonly StructureRecall[];
}

/** Hairlines; a structure inks in as its recall passes 90%, and pales as it fades. On a desk it says how far each is. */
export function InkingPlate({ diagram, names, structures }: InkingPlateProps) {
  const inked = new Set<string>(structures.filter((structure) => structure.inked).map(({ structure }) => structure));
  const common = { diagram, variant: 'inked', inked, description: inkDescription(structures, names) } as const;
  return (
    <>
      <div className={styles.phone}>
        <Plate {...common} fit="box" />
      </div>
      <div className={styles.desk}>
        <Plate {...common} ratio={labelledRatio} labels={labelsOf(diagram, names, structures)} directions={false} />
      </div>
    </>
  );
}

/** Muscles and their sheets; bones would crowd the margin and are seldom what was studied last. */
function labelsOf(
  diagram: Diagram,
  names: InkingPlateProps['names'],
  structures: readonly StructureRecall[],
): readonly PlateLabel[] {
  return structures.flatMap((recall): readonly PlateLabel[] => {
    const name = names.get(recall.structure);
    const anchor = diagram.shapes.find(
      (shape) => shape.structure === recall.structure && shape.anchor !== null && shape.tissue !== 'bone',
    )?.anchor;
    if (name === undefined || anchor === undefined || anchor === null) return [];
    return [{ anchor, text: sentenceCase(name.en), latin: sentenceCase(name.la), value: standing(recall) }];
  });
}

const standing = ({ recall, inked }: StructureRecall): string =>
  recall === null ? 'new' : `${percent(recall)}${inked ? ', inked' : ''}`;

function inkDescription(structures: readonly StructureRecall[], names: InkingPlateProps['names']): string {
  const inked = structures.flatMap(({ structure, inked: is }) => (is ? (names.get(structure)?.en ?? []) : []));
  return inked.length === 0
    ? 'A right hip in outline. Nothing is inked in yet.'
    : `A right hip in outline. Inked in: ${inked.join(', ')}.`;
}
