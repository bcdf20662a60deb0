import { type ReactNode, useId } from 'react';
import styles from './setting.module.css';
import { TextButton } from './text-button';

interface SettingProps {
  readonly name: string;
  /** One sentence: what it does, and what it does to the workload. */
  readonly sentence: string;
  /** Gets the ids that name and describe the control. */
  readonly control: (ids: { readonly labelledBy: string; readonly describedBy: string }) => ReactNode;
  /** The control stands below its sentence, as wide as the page. */
  readonly wide?: boolean;
  /** The way back to the default, where the value is another one. */
  readonly back?: { readonly label: string; readonly onBack: () => void } | null;
}

/** One ruled line of the settings: name and control, and the sentence. */
export function Setting({ name, sentence, control, wide = false, back = null }: SettingProps) {
  const id = useId();
  const labelledBy = `${id}-name`;
  const describedBy = `${id}-says`;
  return (
    <div className={styles.setting} data-wide={wide || undefined}>
      <p id={labelledBy} className={styles.name}>
        {name}
      </p>
      <div className={styles.says}>
        <p id={describedBy}>{sentence}</p>
        {back === null ? null : (
          <TextButton aria-label={`${name}: back to ${back.label}`} onClick={back.onBack}>
            Back to {back.label}
          </TextButton>
        )}
      </div>
      <div className={styles.control}>{control({ labelledBy, describedBy })}</div>
    </div>
  );
}
