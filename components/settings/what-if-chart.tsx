import { Chart, chartWidth } from './chart';
import styles from './chart.module.css';

const height = 176;
const left = 44;
const bottom = 28;
const top = 12;
const right = 8;

interface WhatIfChartProps {
  readonly caption: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Between which the simulated people of `after` lie. */
  readonly band: readonly (readonly [number, number])[];
}

/** Two lines over the coming days: dashed as it is set now, ink as tried out, and a band where chance may take it. */
export function WhatIfChart({ caption, before, after, band }: WhatIfChartProps) {
  const days = after.length;
  const most = niceTop(Math.max(1, ...before, ...after, ...band.map(([, high]) => high)));
  const x = (day: number): number => left + (day / Math.max(1, days - 1)) * (chartWidth - left - right);
  const y = (value: number): number => height - bottom - (value / most) * (height - bottom - top);
  const point = (value: number, day: number): string => `${x(day).toFixed(1)},${y(value).toFixed(1)}`;
  const upper = band.map(([, high], day) => point(high, day));
  const lower = band.map(([low], day) => point(low, day)).reverse();
  return (
    <Chart caption={caption} height={height}>
      {[0, most / 2, most].map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={left} x2={chartWidth - right} y1={y(tick)} y2={y(tick)} />
          <text className={styles.up} x={left - 8} y={y(tick) + 5}>
            {tick}
          </text>
        </g>
      ))}
      <polygon className={styles.band} points={[...upper, ...lower].join(' ')} />
      <polyline className={styles.reference} points={before.map(point).join(' ')} />
      <polyline className={styles.line} points={after.map(point).join(' ')} />
      <text className={styles.across} x={left} y={height - 6}>
        Today
      </text>
      <text className={styles.across} data-last x={chartWidth - right} y={height - 6}>
        in {days} days
      </text>
    </Chart>
  );
}

/** The next number that halves well: 2, 4, 10, 20, 40, 100 ... */
function niceTop(value: number): number {
  const scale = 10 ** Math.floor(Math.log10(value));
  const found = [1, 2, 4, 6, 8, 10].find((step) => step * scale >= value) ?? 10;
  return Math.max(2, found * scale);
}
