import { useId } from 'react';
import type { Diagram } from '@/lib/anatomy/diagram';
import { frameOf } from './frame';
import { Hatches } from './hatches';
import { Leaders } from './leaders';
import type { PlateLabel } from './place-labels';
import styles from './plate.module.css';
import { type DrawnShape, drawnShapes, type PlateState } from './plate-state';
import { ShapePath } from './shape-path';
import { sideOf } from './side-of';

export interface PlateProps extends PlateState {
  readonly diagram: Diagram;
  /** `filled`: bones and muscles have their colours (atlas, landing). `line`: lines only, what is lit is filled
   * (questions). `inked`: hairlines, what is known is filled (Today). */
  readonly variant: 'filled' | 'line' | 'inked';
  /** The whole picture, or the crop of a study card. */
  readonly crop?: 'whole' | 'card';
  /** Width by height of the box; margins are added, nothing is cut. The crop's own ratio when left out. */
  readonly ratio?: number;
  /** `width`: as wide as its parent. `box`: fills a parent of fixed height. The space is kept before it is painted. */
  readonly fit?: 'width' | 'box';
  /** Names on leader lines, never in a question; they need `ratio` 390 / 332 or wider. */
  readonly labels?: readonly PlateLabel[];
  /** "anterior" and the like at the lower corners; in questions they could be words of the answer, so lines go without. */
  readonly directions?: boolean;
  /** Shows the other side of the body; the caption says which. */
  readonly mirrored?: boolean;
  readonly caption?: boolean;
  /** Two faint strokes inside each outline; filled plates have them unless their bones are small. */
  readonly depth?: boolean;
  /** Draws every layer, each shape with its layer's number, for switches around it; these layers are on at first.
   * What is lit in another layer has no number, so that no switch hides it. */
  readonly switchable?: readonly string[];
  /** Adds unseen targets at least 24 px wide that carry `data-shape` with the shape's opaque id. */
  readonly targets?: boolean;
  /** Said instead of the diagram's own neutral description. */
  readonly description?: string;
}

/**
 * A schematic plate. Ids and classes in its markup say nothing about what is drawn, so that it may stand in a
 * question; names come in through `labels` alone.
 */
export function Plate(props: PlateProps) {
  const { diagram, variant, crop = 'whole', ratio = null, fit = 'width', labels = [], mirrored = false } = props;
  const { directions = variant === 'filled', caption = false, switchable, targets = false } = props;
  const key = useId();
  const frame = frameOf(crop === 'card' ? diagram.card : diagram.viewBox, ratio);
  const layers = switchable !== undefined ? diagram.layers.map((layer) => layer.id) : props.layers;
  const shapes = drawnShapes(diagram, layers === undefined ? props : { ...props, layers });
  const flip = mirrored ? `translate(${2 * diagram.viewBox[0] + diagram.viewBox[2]} 0) scale(-1 1)` : undefined;
  const isNumbered = ({ shape, look }: DrawnShape) =>
    switchable !== undefined && (look === 'plain' || look === 'inked' || switchable.includes(shape.layer));
  return (
    <figure className={styles.plate} data-fit={fit}>
      <div className={styles.sheet}>
        <svg
          className={styles.anatomy}
          viewBox={frame.join(' ')}
          role="img"
          aria-label={sideOf(props.description ?? diagram.description, mirrored)}
          data-variant={variant}
        >
          <Hatches id={key} shapes={shapes} />
          <g transform={flip}>
            {shapes.map((drawn) => (
              <ShapePath
                key={drawn.shape.id}
                id={key}
                drawn={drawn}
                depth={props.depth ?? variant === 'filled'}
                numbered={isNumbered(drawn)}
              />
            ))}
          </g>
          {targets ? (
            <g transform={flip}>
              {shapes
                .filter(({ shape }) => shape.structure !== null && shape.role !== 'fibre' && shape.role !== 'tendon')
                .map(({ shape }) => (
                  <path
                    key={shape.id}
                    className={styles.target}
                    d={shape.d}
                    data-shape={shape.id}
                    fill={shape.role === 'line' ? 'none' : 'transparent'}
                  />
                ))}
            </g>
          ) : null}
        </svg>
        <Leaders
          labels={mirrored ? labels.map((label) => mirrorLabel(label, diagram)) : labels}
          frame={frame}
          directions={directions ? (mirrored ? swap(diagram.directions) : diagram.directions) : null}
        />
      </div>
      {caption ? (
        <figcaption className={styles.caption}>{sideOf(diagram.view, mirrored)}. Schematic, not to scale.</figcaption>
      ) : null}
    </figure>
  );
}

const swap = ({ left, right }: Diagram['directions']): Diagram['directions'] => ({ left: right, right: left });

const mirrorLabel = (label: PlateLabel, { viewBox }: Diagram): PlateLabel => ({
  ...label,
  anchor: [2 * viewBox[0] + viewBox[2] - label.anchor[0], label.anchor[1]],
});
