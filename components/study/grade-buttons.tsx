import type { Ref } from 'react';
import type { Rating } from '@/lib/log/event';
import styles from './grade-buttons.module.css';
import type { IntervalWords } from './interval-words';

export type PreviewWords = Readonly<Record<Rating, IntervalWords>>;

const grades = [
  { rating: 1, name: 'Again', testId: 'grade-again' },
  { rating: 2, name: 'Hard', testId: 'grade-hard' },
  { rating: 3, name: 'Good', testId: 'grade-good' },
  { rating: 4, name: 'Easy', testId: 'grade-easy' },
] as const;

interface GradeButtonsProps {
  /** What each button leads to; null while it is computed, which takes no longer than opening the replica. */
  readonly preview: PreviewWords | null;
  readonly onGrade: (rating: Rating) => void;
  readonly groupRef?: Ref<HTMLFieldSetElement>;
}

/** Again, Hard, Good, Easy, each over the time until the card comes back. */
export function GradeButtons({ preview, onGrade, groupRef }: GradeButtonsProps) {
  return (
    <fieldset className={styles.grades} ref={groupRef} tabIndex={-1}>
      <legend className="visually-hidden">How well did you remember?</legend>
      {grades.map(({ rating, name, testId }) => (
        <button
          key={rating}
          type="button"
          className={styles.grade}
          data-good={rating === 3 || undefined}
          data-quick
          data-testid={testId}
          aria-label={preview === null ? name : `${name}, again in ${preview[rating].long}`}
          onClick={() => onGrade(rating)}
        >
          <span className={styles.name}>{name}</span>
          <span className={styles.interval}>{preview?.[rating].short}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface RevealButtonsProps {
  readonly onReveal: () => void;
  /** Only for a card that was never answered. */
  readonly onKnown: (() => void) | null;
}

/** Before the answer. "I know this" is for sweeping through what somebody brings along. */
export function RevealButtons({ onReveal, onKnown }: RevealButtonsProps) {
  return (
    <div className={styles.reveal} data-pair={onKnown === null ? undefined : true}>
      {onKnown === null ? null : (
        <button
          type="button"
          className={styles.grade}
          onClick={onKnown}
          data-quick
          data-early="known"
          data-testid="known"
        >
          <span className={styles.name}>I know this</span>
        </button>
      )}
      <button
        type="button"
        className={styles.grade}
        data-good
        data-quick
        data-early="reveal"
        data-early-key="Space"
        onClick={onReveal}
        data-testid="reveal"
      >
        <span className={styles.name}>Show answer</span>
      </button>
    </div>
  );
}
