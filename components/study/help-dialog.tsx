'use client';
import { useEffect, useRef } from 'react';
import { Secondary } from '../ui/button';
import styles from './help-dialog.module.css';

const keys = [
  ['Space', 'Show the answer, then Good'],
  ['1 2 3 4', 'Again, Hard, Good, Easy'],
  ['U', 'Undo'],
  ['Shift U', 'Redo: bring back what was undone'],
  ['B', 'Bury: leave this card until tomorrow'],
  ['S', 'Suspend: never ask this card'],
  ['?', 'This list'],
] as const;

/** Which keys there are. Escape closes it. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.help} aria-labelledby="study-keys" onClose={onClose}>
      <h2 id="study-keys" className={styles.title}>
        Keys
      </h2>
      <dl className={styles.keys}>
        {keys.map(([key, what]) => (
          <div key={key} className={styles.line}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Secondary onClick={onClose}>Close</Secondary>
    </dialog>
  );
}
