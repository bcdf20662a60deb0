import type { Tissue } from '@/lib/anatomy/diagram';
import styles from './plate.module.css';
import type { DrawnShape } from './plate-state';

export const hatchId = (id: string, tissue: Tissue): string => `${id}${tissue.charAt(0)}h`;

/** A pattern of fine lines for each tissue that is lit without fibres of its own: the second cue beside colour. */
export function Hatches({ id, shapes }: { readonly id: string; readonly shapes: readonly DrawnShape[] }) {
  const tissues = new Set(shapes.filter((drawn) => drawn.hatched).map(({ shape }) => shape.tissue));
  if (tissues.size === 0) return null;
  return (
    <defs>
      {[...tissues].map((tissue) => (
        <pattern
          key={tissue}
          id={hatchId(id, tissue)}
          width="16"
          height="16"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(28)"
        >
          <path className={styles.hatch} data-tissue={tissue} d="M8,0V16" />
        </pattern>
      ))}
    </defs>
  );
}
