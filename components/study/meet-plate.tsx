import type { MeetLine } from './meet-lines';
import styles from './meet-plate.module.css';
import { NamedText } from './named-text';

/** The structure that was just named, introduced in a few ruled lines. */
export const MeetPlate = ({ lines }: { readonly lines: readonly MeetLine[] }) => (
  <dl className={styles.lines} data-testid="meet">
    {lines.map(({ label, value }) => (
      <div key={label} className={styles.line}>
        <dt className={styles.label}>{label}</dt>
        <dd className={styles.value}>
          <NamedText>{value}</NamedText>
        </dd>
      </div>
    ))}
  </dl>
);
