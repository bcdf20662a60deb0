import type { CardAct } from '@/lib/browser/act-on-card';
import type { Memory } from '@/lib/scheduling/memory';
import { mayMove } from '@/lib/scheduling/set-aside';
import { anotherDays } from '../ui/another-days';
import { Secondary } from '../ui/button';
import { Sheet } from './sheet';
import styles from './sheet.module.css';

interface MoreDialogProps {
  readonly memory: Memory;
  readonly onAct: (act: CardAct) => void;
  readonly onClose: () => void;
}

/** What is seldom done with a card: another day for it, or everything about it from the beginning. Undo takes both back. */
export function MoreDialog({ memory, onAct, onClose }: MoreDialogProps) {
  const act = (what: CardAct) => () => {
    onClose();
    onAct(what);
  };
  return (
    <Sheet title="This card" onClose={onClose}>
      {mayMove(memory) ? (
        <fieldset className={styles.part}>
          <legend className={styles.name}>Another day</legend>
          <p className={styles.sentence}>Asked then instead of today. What you know of it stays as it is.</p>
          <div className={styles.days}>
            {anotherDays.map(({ days, label }) => (
              <Secondary key={days} onClick={act({ kind: 'another-day', days })}>
                {label}
              </Secondary>
            ))}
          </div>
        </fieldset>
      ) : null}
      <div className={styles.part}>
        <p className={styles.sentence}>
          Starting anew forgets what is known of this card: it comes back among the new ones, and costs its first
          answers again. Undo takes that back.
        </p>
        <Secondary onClick={act({ kind: 'start-anew' })}>Start anew</Secondary>
      </div>
    </Sheet>
  );
}
