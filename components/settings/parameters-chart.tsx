import type { CalibrationBin } from '@/lib/stats/calibration';
import styles from './parameters-chart.module.css';

const width = 358;
const height = 220;
const left = 50;
const bottom = 28;
const top = 10;
const right = 10;
/** Recall below this is rare and would press everything else together. */
const lowest = 0.4;
const ticks: readonly number[] = [0.4, 0.6, 0.8, 1];

const share = (value: number): number => (Math.min(1, Math.max(lowest, value)) - lowest) / (1 - lowest);
const x = (value: number): number => left + share(value) * (width - left - right);
const y = (value: number): number => height - bottom - share(value) * (height - bottom - top);
const percent = (value: number): string => `${Math.round(value * 100)}%`;
const point = (across: number, up: number): string => `${x(across).toFixed(1)},${y(up).toFixed(1)}`;

/** What chance alone does to a share of so many answers, four times in five. */
const spread = ({ predicted, reviews }: CalibrationBin): number =>
  1.28 * Math.sqrt((predicted * (1 - predicted)) / reviews);

/** Expected recall across, actual recall upwards. On the line, what was expected came; in the band, chance explains it. */
export function CalibrationChart({ bins }: { readonly bins: readonly CalibrationBin[] }) {
  const upper = bins.map((bin) => point(bin.predicted, bin.predicted + spread(bin)));
  const lower = bins.map((bin) => point(bin.predicted, bin.predicted - spread(bin)));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{summary(bins)}</figcaption>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text className={styles.up} x={left - 8} y={y(tick) + 5}>
              {percent(tick)}
            </text>
            <text className={styles.across} data-last={tick === 1 || undefined} x={x(tick)} y={height - 6}>
              {percent(tick)}
            </text>
          </g>
        ))}
        <polygon className={styles.band} points={[...upper, ...lower.reverse()].join(' ')} />
        <line className={styles.even} x1={x(lowest)} y1={y(lowest)} x2={x(1)} y2={y(1)} />
        <polyline className={styles.line} points={bins.map((bin) => point(bin.predicted, bin.actual)).join(' ')} />
        {bins.map((bin) => (
          <circle key={bin.from} className={styles.dot} cx={x(bin.predicted)} cy={y(bin.actual)} r={4} />
        ))}
      </svg>
      <details className={styles.more}>
        <summary className={styles.summary}>As a table</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Expected</th>
              <th scope="col">Recalled</th>
              <th scope="col">Answers</th>
            </tr>
          </thead>
          <tbody>
            {bins.map((bin) => (
              <tr key={bin.from}>
                <td>{percent(bin.predicted)}</td>
                <td>{percent(bin.actual)}</td>
                <td>{bin.reviews.toLocaleString('en-GB')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function summary(bins: readonly CalibrationBin[]): string {
  const inside = bins.filter((bin) => Math.abs(bin.actual - bin.predicted) <= spread(bin)).length;
  const groups = bins.length === 1 ? 'one group' : `${bins.length} groups`;
  return `Expected recall across, actual recall upwards: ${inside} of ${groups} of answers lie where chance alone would put them (the band).`;
}
