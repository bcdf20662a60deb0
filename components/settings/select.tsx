import type { Option } from './choices';
import styles from './setting.module.css';

interface SelectProps<Value extends string | number> {
  /** What names and describes it. */
  readonly ids: { readonly labelledBy?: string; readonly label?: string; readonly describedBy: string };
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** The browser's own list of choices: it works with every keyboard, reader and thumb. */
export function Select<Value extends string | number>({ ids, options, value, onChange }: SelectProps<Value>) {
  return (
    <select
      className={styles.box}
      aria-labelledby={ids.labelledBy}
      aria-label={ids.label}
      aria-describedby={ids.describedBy}
      value={value}
      onChange={(event) => {
        const chosen = options[event.target.selectedIndex];
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
