import type { Diagram } from '@/lib/anatomy/diagram';
import type { Frame } from './frame';
import { type PlateLabel, placeLabels } from './place-labels';
import styles from './plate.module.css';

interface LeadersProps {
  readonly labels: readonly PlateLabel[];
  readonly frame: Frame;
  readonly directions: Diagram['directions'] | null;
}

/** Where text begins and leader lines start, in percent of the sheet's width. */
const columns = { left: { text: 24.5, line: 25.5 }, right: { text: 75.5, line: 74.5 } } as const;
const lineHeight = 18;

/**
 * Names beside the plate. Places are percentages and sizes are pixels, so letters and lines keep their size at any
 * width of the plate; the narrowest phones show numbers and a list below instead.
 */
export function Leaders({ labels, frame, directions }: LeadersProps) {
  if (labels.length === 0 && directions === null) return null;
  const placed = placeLabels(labels, frame);
  return (
    <>
      <svg className={styles.overlay} aria-hidden="true">
        {placed.map(({ side, lines, value, y, tip }, index) => (
          <g key={`${lines.join(' ')}-${tip.join(' ')}`}>
            <line
              className={styles.leader}
              x1={`${columns[side].line}%`}
              y1={`${y}%`}
              x2={`${tip[0]}%`}
              y2={`${tip[1]}%`}
            />
            <circle className={styles.dot} cx={`${tip[0]}%`} cy={`${tip[1]}%`} r="2" />
            <text className={styles.label} data-side={side} y={`${y}%`}>
              {[...lines, ...(value === null ? [] : [value])].map((line, row, rows) => (
                <tspan
                  key={line}
                  x={`${columns[side].text}%`}
                  dy={row === 0 ? 5 - ((rows.length - 1) * lineHeight) / 2 : lineHeight}
                  className={value !== null && row === rows.length - 1 ? styles.quietValue : undefined}
                >
                  {line}
                </tspan>
              ))}
            </text>
            <text className={styles.number} data-side={side} x={`${columns[side].text}%`} y={`${y}%`} dy="5">
              {index + 1}
            </text>
          </g>
        ))}
        {directions === null ? null : (
          <>
            <text className={styles.direction} x="20" y="97%">
              {directions.left}
            </text>
            <text className={styles.direction} data-side="left" x="100%" dx="-20" y="97%">
              {directions.right}
            </text>
          </>
        )}
      </svg>
      {placed.length === 0 ? null : (
        <ol className={styles.key}>
          {placed.map(({ lines, value, tip }) => (
            <li key={`${lines.join(' ')}-${tip.join(' ')}`}>
              {lines.join(' ')}
              {value === null ? null : `, ${value}`}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
