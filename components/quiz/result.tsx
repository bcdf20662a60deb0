import type { Ref } from 'react';
import type { Answered } from '@/lib/quiz/attempt';
import { isMissed } from '@/lib/quiz/attempt';
import type { Question } from '@/lib/quiz/question';
import { PlaceLink } from '../ui/place-link';
import styles from './result.module.css';
import { backWords, saidWords, scoreWords, timeWords } from './result-words';

interface ResultProps {
  readonly title: string;
  readonly questions: readonly Question[];
  readonly answers: readonly Answered[];
  readonly guest: boolean;
  /** Why nothing of it is kept, where that is so. */
  readonly unsaved: string | null;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** The score, what was missed with what was said instead, what was right, and where it is kept. */
export function Result({ title, questions, answers, guest, unsaved, headingRef }: ResultProps) {
  const pairs = questions.flatMap((question, index) => {
    const answer = answers[index];
    return answer === undefined ? [] : [{ question, answer }];
  });
  const missed = pairs.filter(({ answer }) => isMissed(answer));
  const right = pairs.filter(({ answer }) => !isMissed(answer));
  const time = timeWords(answers.reduce((sum, { durationMs }) => sum + durationMs, 0));
  return (
    <section className={styles.result} data-testid="result">
      <p className={styles.label}>{title}</p>
      <h1 className={styles.score} ref={headingRef} tabIndex={-1}>
        {scoreWords(right.length, pairs.length)}
      </h1>
      <p className={styles.time}>
        {[`${time}.`, backWords(missed.map(({ question }) => question.item))].join(' ').trim()}
      </p>
      {missed.length === 0 ? null : (
        <>
          <h2 className={styles.heading}>Missed</h2>
          <ul className={styles.list}>
            {missed.map(({ question, answer }) => (
              <li key={question.item.id} className={styles.missed}>
                <p className={styles.stem}>{question.item.stem}</p>
                <p className={styles.key}>{question.item.key}</p>
                <p className={styles.said}>{saidWords(answer)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {right.length === 0 ? null : (
        <>
          <h2 className={styles.heading}>Right</h2>
          <ul className={styles.list}>
            {right.map(({ question }) => (
              <li key={question.item.id} className={styles.row}>
                <span className={styles.short}>{question.item.short}</span>
                <span className={styles.value}>{question.item.key}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {unsaved !== null ? (
        <p className={styles.kept}>{unsaved}</p>
      ) : guest ? (
        <p className={styles.kept}>
          Kept on this device. <PlaceLink href="/sign-up">Make an account</PlaceLink> to keep it everywhere.
        </p>
      ) : null}
    </section>
  );
}
