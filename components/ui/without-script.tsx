import type { ReactNode } from 'react';
import styles from './without-script.module.css';

interface WithoutScriptProps {
  /** The answer, behind a disclosure that the browser opens by itself. */
  readonly answer?: { readonly value: string; readonly why: string };
  /** Where it stands by itself instead of within a question. */
  readonly inset?: boolean;
  /** One sentence: what does not work here, and what does. */
  readonly children: ReactNode;
}

/** For browsers in which JavaScript is off. Nobody else sees, hears or pays for more than its few bytes. */
export function WithoutScript({ answer, inset = false, children }: WithoutScriptProps) {
  return (
    <noscript>
      <div className={styles.note} data-inset={inset || undefined} data-testid="without-script">
        {answer === undefined ? null : (
          <details className={styles.answer}>
            <summary>Show answer</summary>
            <p className={styles.value}>{answer.value}</p>
            <p>{answer.why}</p>
          </details>
        )}
        <p className={styles.needs}>{children}</p>
      </div>
    </noscript>
  );
}

/** Around what can only be pressed with JavaScript: not shown where it is off. */
export const WithScript = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.scripted}>{children}</div>
);
