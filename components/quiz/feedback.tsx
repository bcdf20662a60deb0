import type { QuizItem } from '@/lib/quiz/item';
import type { Judged } from '@/lib/quiz/judge-answer';
import styles from './feedback.module.css';

interface FeedbackProps {
  readonly item: QuizItem;
  readonly judged: Judged;
}

/** What a choice was taken for, why the key is right, and what comes of it. Read out when it appears. */
export function Feedback({ item, judged }: FeedbackProps) {
  const missed = judged.verdict !== 'correct';
  const back = missed && judged.verdict !== 'partial' && item.studied ? 'Back in your study today.' : '';
  const also =
    missed && item.form === 'type' && item.accepted.length > 0 ? `Also right: ${item.accepted.join('; ')}.` : '';
  const reason = [item.reason, also, back].filter((sentence) => sentence !== '').join(' ');
  const isTight = item.picture !== null && (judged.sentence ?? '').length + reason.length > roomBesidePicture;
  return (
    <div
      className={styles.feedback}
      data-testid="feedback"
      data-verdict={judged.verdict}
      data-tight={isTight || undefined}
    >
      <p className="visually-hidden">{spoken[judged.verdict]}</p>
      {judged.sentence === null ? null : <p className={styles.sentence}>{judged.sentence}</p>}
      {reason === '' ? null : <p className={styles.reason}>{reason}</p>}
    </div>
  );
}

/** Letters of explanation that fit under a plate and two answers on a small phone. */
const roomBesidePicture = 110;

const spoken = {
  correct: 'Right.',
  partial: 'Half right.',
  wrong: 'Wrong.',
  unknown: 'The right answer is shown above.',
} as const;
