import type { ReactNode } from 'react';
import styles from './ruled-line.module.css';

/** The page's one device: labels at 96 px, values beside them, a hairline above each and below the last. */
export function RuledList({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <dl className={styles.list} aria-label={label}>
      {children}
    </dl>
  );
}

interface RuledLineProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  /** A quiet sentence under the value. */
  readonly note?: ReactNode;
}

/** Must stand in a RuledList. */
export function RuledLine({ label, children, note }: RuledLineProps) {
  return (
    <div className={styles.line}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {children}
        {note === undefined || note === null ? null : <div className={styles.note}>{note}</div>}
      </dd>
    </div>
  );
}
