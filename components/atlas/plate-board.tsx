import type { DiagramLayer } from '@/lib/anatomy/diagram';
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
  const litLayers = new Set(
    diagram.shapes.flatMap(({ structure, role, layer }) =>
      structure === lit && (role === 'body' || role === 'line') ? [layer] : [],
    ),
  );
  const rows = diagram.layers.map((layer, index) => ({
    ...layer,
    index,
    shown: layers.includes(layer.id),
    lit: litLayers.has(layer.id),
  }));
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
        <div className={styles.rows}>
          {rows
            .filter(({ shown }) => shown)
            .map((row) => (
              <LayerRow key={row.id} row={row} />
            ))}
        </div>
        <details className={styles.more}>
          <summary className={styles.summary}>{rows.filter(({ shown }) => !shown).length} more layers</summary>
          <div className={styles.rows}>
            {rows
              .filter(({ shown }) => !shown)
              .map((row) => (
                <LayerRow key={row.id} row={row} />
              ))}
          </div>
        </details>
      </fieldset>
    </div>
  );
}

interface Row extends DiagramLayer {
  /** Its number in the diagram. */
  readonly index: number;
  readonly shown: boolean;
  /** Holds the structure of the page: its swatch is hatched, as the structure is on the plate. */
  readonly lit: boolean;
}

function LayerRow({ row }: { readonly row: Row }) {
  return (
    <label className={styles.row} data-tissue={row.tissue} data-lit={row.lit || undefined}>
      <input
        type="checkbox"
        className={styles.input}
        data-switch={row.index}
        defaultChecked={row.shown}
        autoComplete="off"
      />
      <span className={styles.swatch} />
      <span>{row.name}</span>
      <span className={styles.state} aria-hidden="true" />
    </label>
  );
}
