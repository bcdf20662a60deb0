import styles from './progress3.module.css';

/** Three pixels at the top of a session: how far it is. A native element, so no style attribute is needed. */
export function Progress3({
  done,
  total,
  label,
}: {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}) {
  return <progress className={styles.progress} value={done} max={Math.max(total, 1)} aria-label={label} />;
}
