import type { ReactNode } from 'react';
import styles from './bar.module.css';

interface BarProps {
  readonly start?: ReactNode;
  readonly middle?: ReactNode;
  /** One link, one count, or "Saved on this device, 12 to send". */
  readonly end?: ReactNode;
}

/** The 44 px line at the top of a full-screen task: close, where it stands, undo. Links and buttons in it get 44 px. */
export function Bar({ start, middle, end }: BarProps) {
  return (
    <div className={styles.bar}>
      <div className={styles.start}>{start}</div>
      <div className={styles.middle}>{middle}</div>
      <div className={styles.end}>{end}</div>
    </div>
  );
}
