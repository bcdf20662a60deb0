import type { StructureId } from '@/lib/core/ids';
import { labelledRatio } from '../plate/place-labels';
import { Plate } from '../plate/plate';
import styles from './plate-board.module.css';
import type { StructurePlate } from './plate-of';

/**
 * A plate with a switch for each layer. The switches are plain checkboxes and the style sheet hides what is off, so
 * that they work before, and without, any script.
 */
export function PlateBoard({ plate, lit }: { readonly plate: StructurePlate; readonly lit: StructureId }) {
  const { diagram, layers, labels } = plate;
  const rows = diagram.layers.map((layer, index) => ({ ...layer, index, shown: layers.includes(layer.id) }));
  return (
    <div className={styles.board}>
      <Plate
        diagram={diagram}
        variant="filled"
        structure={lit}
        switchable={layers}
        labels={labels}
        ratio={labelledRatio}
        caption
      />
      <fieldset className={styles.layers}>
        <legend className="visually-hidden">Layers of the picture</legend>
        {[...rows.filter((row) => row.shown), ...rows.filter((row) => !row.shown)].map((row) => (
          <label key={row.id} className={styles.row} data-tissue={row.tissue}>
            <input
              type="checkbox"
              className={styles.input}
              data-switch={row.index}
              defaultChecked={row.shown}
              autoComplete="off"
            />
            <span className={styles.swatch} />
            <span className={styles.name}>{row.name}</span>
            <span className={styles.state} aria-hidden="true" />
          </label>
        ))}
      </fieldset>
    </div>
  );
}
