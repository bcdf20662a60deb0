import type { ReactNode } from 'react';
import styles from './message.module.css';
import { RuledLine, RuledList } from './ruled-line';

interface MessageProps {
  readonly title: string;
  /** What happened, what was kept, what to do. */
  readonly lines?: readonly { readonly label: string; readonly value: string }[];
  readonly children: ReactNode;
}

/** A page that could not be shown: said plainly, with the way on. */
export function Message({ title, lines = [], children }: MessageProps) {
  return (
    <div className={styles.message}>
      <h1 className={styles.title}>{title}</h1>
      {lines.length === 0 ? null : (
        <RuledList>
          {lines.map((line) => (
            <RuledLine key={line.label} label={line.label}>
              {line.value}
            </RuledLine>
          ))}
        </RuledList>
      )}
      <div className={styles.way}>{children}</div>
    </div>
  );
}
