'use client';
import { useEffect, useRef } from 'react';
import styles from './end-screen.module.css';
import { waitWords } from './study-words';

/** Nothing else is due, and a card on its learning steps is not ready yet. It comes by itself. */
export function WaitingScreen({ ms }: { readonly ms: number }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.end} data-testid="waiting">
      <div className={styles.text}>
        <h1 className={styles.title} ref={title} tabIndex={-1}>
          {waitWords(ms)}
        </h1>
        <p className={styles.note}>It comes by itself. You can also stop here; it will wait for you.</p>
      </div>
    </section>
  );
}
