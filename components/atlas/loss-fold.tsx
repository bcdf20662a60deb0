import styles from './loss-fold.module.css';
import { SheetLines } from './sayings';
import type { LossSheet } from './sheet/loss-lines';

/** The muscles that a cut costs, by name, for whoever wants all of them. */
export function LossFold({ loss, label }: { readonly loss: LossSheet; readonly label: string }) {
  if (loss.muscleCount === 0) return null;
  const noun = loss.muscleCount === 1 ? 'muscle' : 'muscles';
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>
        {loss.muscleCount} {noun}, by name
      </summary>
      <SheetLines lines={loss.muscles} label={`${label}, muscles`} small />
    </details>
  );
}
