import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface FieldProps extends Omit<ComponentPropsWithRef<'input'>, 'className' | 'style' | 'id'> {
  readonly label: string;
  /** One quiet sentence under the field. */
  readonly hint?: ReactNode;
  /** What is wrong and what was kept. */
  readonly error?: string | null;
  /** How typed anatomy was understood: "Read as L4, L5, S1." */
  readonly readAs?: string | null;
  /** A link or a button at the label's right end, such as "Show". */
  readonly aside?: ReactNode;
  /** Large serif text, for typed answers. */
  readonly large?: boolean;
}

/** A labelled text field, 52 px high. */
export function Field({ label, hint, error = null, readAs = null, aside, large = false, ...input }: FieldProps) {
  const id = useId();
  const notes = [
    error === null ? null : `${id}-error`,
    readAs === null ? null : `${id}-read`,
    hint ? `${id}-hint` : null,
  ]
    .filter((note) => note !== null)
    .join(' ');
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {aside}
      </div>
      <input
        id={id}
        className={styles.input}
        data-large={large || undefined}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={notes === '' ? undefined : notes}
        {...input}
      />
      {error === null ? null : (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {readAs === null ? null : (
        <p id={`${id}-read`} className={styles.note} aria-live="polite">
          {readAs}
        </p>
      )}
      {hint ? (
        <p id={`${id}-hint`} className={styles.note}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
