import type { ReactNode } from 'react';
import { Bar } from '../ui/bar';
import { PlaceLink } from '../ui/place-link';
import { Progress3 } from '../ui/progress3';
import styles from './quiz-frame.module.css';

interface QuizFrameProps {
  readonly done: number;
  readonly total: number;
  /** "4 of 10" */
  readonly place: string | null;
  readonly end?: ReactNode;
  readonly children: ReactNode;
  readonly foot: ReactNode;
}

/** The full screen of a quiz: three pixels of progress, the bar, what is asked, and what can be done about it. */
export function QuizFrame({ done, total, place, end, children, foot }: QuizFrameProps) {
  return (
    <div className={styles.frame}>
      <header>
        <Progress3 done={done} total={total} label="Questions of this quiz" />
        <Bar start={<PlaceLink href="/today">Close</PlaceLink>} middle={place} end={end} />
      </header>
      <main className={styles.main}>
        <div className={styles.asked}>{children}</div>
        <div className={styles.foot}>{foot}</div>
      </main>
    </div>
  );
}
