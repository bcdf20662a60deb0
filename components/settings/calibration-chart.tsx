import type { CalibrationBin } from '@/lib/stats/calibration';
import { AsTable } from './as-table';
import { Chart, chartWidth } from './chart';
import styles from './chart.module.css';
import { percent } from './percent';

const height = 220;
const left = 56;
const bottom = 28;
const top = 10;
const right = 10;
/** Recall below this is rare and would press everything else together. */
const lowest = 0.4;
const ticks: readonly number[] = [0.4, 0.6, 0.8, 1];

const share = (value: number): number => (Math.min(1, Math.max(lowest, value)) - lowest) / (1 - lowest);
const x = (value: number): number => left + share(value) * (chartWidth - left - right);
const y = (value: number): number => height - bottom - share(value) * (height - bottom - top);
const point = (across: number, up: number): string => `${x(across).toFixed(1)},${y(up).toFixed(1)}`;

/** What chance alone does to a share of so many answers, four times in five. */
const spread = ({ predicted, reviews }: CalibrationBin): number =>
  1.28 * Math.sqrt((predicted * (1 - predicted)) / reviews);

/** Expected recall across, actual recall upwards. On the line, what was expected came; in the band, chance explains it. */
export function CalibrationChart({ bins }: { readonly bins: readonly CalibrationBin[] }) {
  const upper = bins.map((bin) => point(bin.predicted, bin.predicted + spread(bin)));
  const lower = bins.map((bin) => point(bin.predicted, bin.predicted - spread(bin)));
  return (
    <>
      <Chart caption={summary(bins)} height={height}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={left} x2={chartWidth - right} y1={y(tick)} y2={y(tick)} />
            <text className={styles.up} x={left - 6} y={y(tick) + 5}>
              {percent(tick)}
            </text>
            <text
              className={styles.across}
              data-middle={tick < 1 || undefined}
              data-last={tick === 1 || undefined}
              x={x(tick)}
              y={height - 6}
            >
              {percent(tick)}
            </text>
          </g>
        ))}
        <polygon className={styles.band} strokeWidth={6} points={[...upper, ...lower.reverse()].join(' ')} />
        <line className={styles.reference} x1={x(lowest)} y1={y(lowest)} x2={x(1)} y2={y(1)} />
        <polyline className={styles.line} points={bins.map((bin) => point(bin.predicted, bin.actual)).join(' ')} />
        {bins.map((bin) => (
          <circle key={bin.from} className={styles.dot} cx={x(bin.predicted)} cy={y(bin.actual)} r={4} />
        ))}
      </Chart>
      <AsTable
        head={['Expected', 'Recalled', 'Answers']}
        rows={bins.map((bin) => [percent(bin.predicted), percent(bin.actual), bin.reviews.toLocaleString('en-GB')])}
      />
    </>
  );
}

function summary(bins: readonly CalibrationBin[]): string {
  const inside = bins.filter((bin) => Math.abs(bin.actual - bin.predicted) <= spread(bin)).length;
  const groups = bins.length === 1 ? 'one group' : `${bins.length} groups`;
  return `Expected recall across, actual recall upwards: ${inside} of ${groups} of answers lie where chance alone would put them (the band).`;
}
