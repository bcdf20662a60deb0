import { Secondary } from '../ui/button';
import styles from './waiting-question.module.css';

/** Keeps the room of a question that is on its way; where it does not come, says so. */
export function WaitingQuestion({ onAgain }: { readonly onAgain: (() => void) | null }) {
  if (onAgain === null) return <div className={styles.room} aria-busy="true" />;
  return (
    <div className={styles.room} role="alert">
      <h1 className={styles.title}>The questions could not be loaded</h1>
      <p className={styles.text}>There is no connection, or it broke off. Nothing on this device has changed.</p>
      <Secondary onClick={onAgain}>Try again</Secondary>
    </div>
  );
}
