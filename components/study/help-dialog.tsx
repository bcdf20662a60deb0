'use client';
import { Sheet } from './sheet';
import styles from './sheet.module.css';

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
  return (
    <Sheet title="Keys" onClose={onClose}>
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
    </Sheet>
  );
}
