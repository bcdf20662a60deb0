import type { Diagram } from '@/lib/anatomy/diagram';
import type { Frame } from './frame';
import styles from './leaders.module.css';
import { type PlacedLabel, type PlateLabel, placeLabels } from './place-labels';

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
        {placed.map((label, index) => (
          <Leader key={keyOf(label)} label={label} number={index + 1} />
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
          {placed.map((label, index) => (
            <li value={index + 1} key={keyOf(label)} data-layer={label.layer ?? undefined}>
              {label.lines.join(' ')}
              {label.value === null ? null : `, ${label.value}`}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

const keyOf = ({ lines, tip }: PlacedLabel): string => `${lines.join(' ')} ${tip.join(' ')}`;

function Leader({ label, number }: { readonly label: PlacedLabel; readonly number: number }) {
  const { side, lines, latinLines, value, y, tip } = label;
  return (
    <g data-layer={label.layer ?? undefined}>
      <line className={styles.leader} x1={`${columns[side].line}%`} y1={`${y}%`} x2={`${tip[0]}%`} y2={`${tip[1]}%`} />
      <circle className={styles.dot} cx={`${tip[0]}%`} cy={`${tip[1]}%`} r="2" />
      {latinLines === null ? (
        <Words side={side} y={y} lines={lines} value={value} />
      ) : (
        <>
          <g data-lang-name="en">
            <Words side={side} y={y} lines={lines} value={value} />
          </g>
          <g data-lang-name="la">
            <Words side={side} y={y} lines={latinLines} value={value} />
          </g>
        </>
      )}
      <text className={styles.number} data-side={side} x={`${columns[side].text}%`} y={`${y}%`} dy="5">
        {number}
      </text>
    </g>
  );
}

function Words({ side, y, lines, value }: Pick<PlacedLabel, 'side' | 'y' | 'lines' | 'value'>) {
  const rows = [...lines, ...(value === null ? [] : [value])];
  return (
    <text className={styles.label} data-side={side} y={`${y}%`}>
      {rows.map((row, index) => (
        <tspan
          key={row}
          x={`${columns[side].text}%`}
          dy={index === 0 ? 5 - ((rows.length - 1) * lineHeight) / 2 : lineHeight}
          className={value !== null && index === rows.length - 1 ? styles.value : undefined}
        >
          {row}
        </tspan>
      ))}
    </text>
  );
}
