import type { ReactNode } from 'react';
import { Bar } from '../ui/bar';
import { Progress3 } from '../ui/progress3';
import styles from './study-frame.module.css';

interface StudyFrameProps {
  readonly done: number;
  readonly total: number;
  readonly start: ReactNode;
  readonly middle: ReactNode;
  readonly end: ReactNode;
  readonly children: ReactNode;
  readonly foot: ReactNode;
}

/** The full screen of a session: three pixels of progress, the bar, what is asked, and what can be done about it. */
export function StudyFrame({ done, total, start, middle, end, children, foot }: StudyFrameProps) {
  return (
    <div className={styles.frame}>
      <header>
        <Progress3 done={done} total={total} label="Cards of this session" />
        <Bar start={start} middle={middle} end={end} />
      </header>
      <main className={styles.main}>
        <div className={styles.card}>{children}</div>
        <div className={styles.foot}>{foot}</div>
      </main>
    </div>
  );
}
