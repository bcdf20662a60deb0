import type { Answered } from '@/lib/quiz/attempt';
import type { TypedItem } from '@/lib/quiz/item';
import { Answer } from '../ui/answer';
import styles from './answers.module.css';

/** What was typed and what was asked for; one line where they are the same. */
export function TypedVerdict({ item, answer }: { readonly item: TypedItem; readonly answer: Answered }) {
  const right = answer.verdict === 'correct';
  return (
    <div className={styles.answers}>
      {answer.raw === '' ? null : (
        <Answer verdict={right ? 'right' : 'wrong'} mine disabled>
          {answer.raw}
        </Answer>
      )}
      {right ? null : (
        <Answer verdict="right" disabled>
          {item.key}
        </Answer>
      )}
    </div>
  );
}
