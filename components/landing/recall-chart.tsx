import styles from './recall-chart.module.css';
import type { CurvePoint, RecallCurve } from './recall-curve';

/** One card over a semester: the ink line falls to 90% and is asked again; the dotted line is never asked again. */
export function RecallChart({ curve }: { readonly curve: RecallCurve }) {
  const { until, asked, kept, lost } = curve;
  // The square root, because each wait is several times the one before.
  const at = (day: number) => 1000 * Math.sqrt(day / until);
  const line = (points: readonly CurvePoint[]) =>
    `M${points.map(([day, recall]) => `${round(at(day))},${round(100 - 100 * recall)}`).join('L')}`;
  const percent = (points: readonly CurvePoint[]) => Math.round(100 * (points.at(-1)?.[1] ?? 0));
  const end = percent(lost);
  const held = percent(kept.at(-1) ?? []);
  return (
    <div className={styles.chart}>
      <svg className={styles.plot} role="img" aria-label={spoken(curve, end)}>
        {[0, 50, 100].map((percent) => (
          <g key={percent}>
            <line className={styles.grid} x1="0" x2="100%" y1={`${100 - percent}%`} y2={`${100 - percent}%`} />
            <text className={styles.percent} x="-8" y={`${100 - percent}%`} dy="5">
              {percent}
            </text>
          </g>
        ))}
        <svg className={styles.curves} viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.lost} d={line(lost)} />
          <path
            className={styles.kept}
            d={kept
              .map(line)
              .join('')
              .replaceAll(/(?!^)M/g, 'L')}
          />
        </svg>
        {asked.map((day) => (
          <g key={day}>
            <line className={styles.tick} x1={`${at(day) / 10}%`} x2={`${at(day) / 10}%`} y1="0" y2="100%" />
            <text className={styles.day} x={`${at(day) / 10}%`} y="100%" dy="18">
              {day}
            </text>
          </g>
        ))}
        <text className={styles.percent} x="-8" y="100%" dy="18">
          Day
        </text>
        <text className={styles.end} x="100%" dx="8" y={`${100 - held}%`} dy="5">
          {held}%
        </text>
        <text className={styles.end} x="100%" dx="8" y={`${100 - end}%`} dy="5">
          {end}%
        </text>
      </svg>
    </div>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

const spoken = ({ asked, until }: RecallCurve, end: number): string =>
  `Recall of one card. Asked on days ${asked.join(', ')} it stays at about 90% or above; never asked again it is at ${end}% after ${until} days.`;
