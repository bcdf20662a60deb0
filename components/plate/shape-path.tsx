import type { Shape } from '@/lib/anatomy/diagram';
import { hatchId } from './hatches';
import styles from './plate.module.css';
import type { DrawnShape } from './plate-state';

interface ShapePathProps {
  /** Keeps ids of several plates on one page apart. */
  readonly id: string;
  readonly drawn: DrawnShape;
  /** Whether filled bodies get their two inner strokes. */
  readonly depth: boolean;
  readonly numbered: boolean;
}

/** One shape: its path, and the few more that make it look like tissue. */
export function ShapePath({ id, drawn, depth, numbered }: ShapePathProps) {
  const { shape, look, layer, hatched, strong } = drawn;
  return (
    <g data-tissue={shape.tissue} data-look={look} data-layer={numbered ? layer : undefined}>
      {isTube(shape) ? (
        <Tube d={shape.d} />
      ) : isSolid(shape) ? (
        <Solid clip={`${id}${shape.id}`} shape={shape} depth={depth && hasDepth(shape)} />
      ) : (
        <path className={styles.stroke} data-role={shape.role} data-strong={strong ? '' : undefined} d={shape.d} />
      )}
      {hatched ? <path className={styles.over} d={shape.d} fill={`url(#${hatchId(id, shape.tissue)})`} /> : null}
    </g>
  );
}

const solidRoles: readonly Shape['role'][] = ['body', 'cut', 'origin', 'insertion'];
const tubeTissues: readonly Shape['tissue'][] = ['nerve', 'artery', 'vein'];
const isSolid = (shape: Shape): boolean => solidRoles.includes(shape.role);
/** Painted areas are flat. */
const hasDepth = (shape: Shape): boolean => shape.role === 'body' || shape.role === 'cut';
/** Nerves and vessels are drawn as lines and shown as tubes; lines of bone are lines. */
const isTube = (shape: Shape): boolean => shape.role === 'line' && tubeTissues.includes(shape.tissue);

/** A nerve or vessel: paper around it, so that it passes over what it crosses, then its wall, then its colour. */
function Tube({ d }: { readonly d: string }) {
  return (
    <>
      <path className={styles.halo} d={d} />
      <path className={styles.tube} d={d} />
      <path className={styles.core} d={d} />
    </>
  );
}

interface SolidProps {
  /** Id of its clip path. */
  readonly clip: string;
  readonly shape: Shape;
  readonly depth: boolean;
}

/** A filled shape; depth is two faint strokes inside its outline. */
function Solid({ clip, shape, depth }: SolidProps) {
  if (!depth) return <path className={styles.shape} data-role={shape.role} d={shape.d} />;
  return (
    <>
      <path className={styles.shape} data-role={shape.role} d={shape.d} />
      <clipPath id={clip}>
        <path id={`${clip}p`} d={shape.d} />
      </clipPath>
      <g clipPath={`url(#${clip})`} className={styles.depth}>
        <use href={`#${clip}p`} strokeWidth="34" />
        <use href={`#${clip}p`} strokeWidth="14" />
      </g>
    </>
  );
}
