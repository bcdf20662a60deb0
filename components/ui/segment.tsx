import styles from './segment.module.css';

interface SegmentProps<Value extends string> {
  /** What is chosen between, for people who hear the page. */
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly describedBy?: string;
}

/** Two to four choices side by side; native radios, so arrows and forms work by themselves. */
export function Segment<Value extends string>(props: SegmentProps<Value>) {
  const { legend, name, options, value, onChange, describedBy } = props;
  return (
    <fieldset className={styles.segment} aria-describedby={describedBy}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.label}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
