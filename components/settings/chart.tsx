import type { ReactNode } from 'react';
import styles from './chart.module.css';

/** How wide every chart is drawn; it is shown as wide as there is room. */
export const chartWidth = 358;

interface ChartProps {
  readonly caption: string;
  readonly height: number;
  /** What is drawn. Not read out: the caption and the table say it. */
  readonly children: ReactNode;
}

export const Chart = ({ caption, height, children }: ChartProps) => (
  <figure className={styles.figure}>
    <figcaption className={styles.caption}>{caption}</figcaption>
    <svg className={styles.chart} viewBox={`0 0 ${chartWidth} ${height}`} aria-hidden="true">
      {children}
    </svg>
  </figure>
);
