import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './answer.module.css';

interface AnswerProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'style' | 'type'> {
  readonly children: ReactNode;
  /** The key that chooses it, shown where there is a keyboard. */
  readonly hotkey?: string;
  /** After answering: this one was right, or this one was chosen and is wrong. The words say it; the line repeats it. */
  readonly verdict?: 'right' | 'wrong' | null;
  /** Right, and also the one that was chosen. */
  readonly mine?: boolean;
}

/** One answer of a choice question: 52 px high, serif, an edge and no colour of judgement. */
export function Answer({ children, hotkey, verdict = null, mine = false, ...button }: AnswerProps) {
  const word = verdict === null ? null : mine && verdict === 'right' ? 'Right' : words[verdict];
  return (
    <button
      type="button"
      className={styles.answer}
      data-verdict={verdict ?? undefined}
      aria-keyshortcuts={hotkey}
      {...button}
    >
      <span className={styles.text}>{children}</span>
      {word === null ? null : <span className={styles.word}>{word}</span>}
      {word === null && hotkey !== undefined ? (
        // Drawn by the style sheet: the text of an answer is the answer alone.
        <span className={styles.key} data-hotkey={hotkey} aria-hidden="true" />
      ) : null}
    </button>
  );
}

const words = { right: 'Right answer', wrong: 'Your answer' } as const;
