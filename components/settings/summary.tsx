import type { ReactNode } from 'react';
import styles from './underlined.module.css';

/** The line that opens what stands below it. */
export const Summary = ({ children }: { readonly children: ReactNode }) => (
  <summary className={styles.summary}>{children}</summary>
);
