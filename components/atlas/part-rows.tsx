import type { Structure } from '@/lib/anatomy/structure';
import { Plate } from '../plate/plate';
import styles from './part-rows.module.css';
import type { StructurePlate } from './plate-of';
import { Sayings } from './sayings';
import type { PartRow } from './sheet/part-rows';

interface PartRowsProps {
  readonly parts: readonly PartRow[];
  readonly structure: Structure;
  readonly plate: StructurePlate | null;
}

/** The parts that act differently, each with its own fibres drawn where the plate has them. */
export function PartRows({ parts, structure, plate }: PartRowsProps) {
  if (parts.length === 0) return null;
  const drawn = (part: string) =>
    plate?.diagram.shapes.some((shape) => shape.structure === structure.id && shape.part === part) === true;
  const layer = plate?.diagram.shapes.find((shape) => shape.structure === structure.id && shape.role === 'body')?.layer;
  return (
    <section className={styles.parts}>
      <h2 className={styles.title}>Parts</h2>
      <ul>
        {parts.map((part) => (
          <li key={part.id} className={styles.row}>
            <div className={styles.figure}>
              {plate !== null && layer !== undefined && drawn(part.id) ? (
                <Plate
                  diagram={plate.diagram}
                  variant="line"
                  layers={[layer]}
                  structure={structure.id}
                  part={part.id}
                  directions={false}
                  description={`${part.name}, ${plate.diagram.view.toLowerCase()}`}
                />
              ) : null}
            </div>
            <div>
              <h3 className={styles.name}>{part.name}</h3>
              <div className={styles.value}>
                <Sayings sayings={part.sayings} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
