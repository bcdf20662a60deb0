'use client';
import { useEffect, useId, useState } from 'react';
import { parseSteps, stepsText } from '@/lib/preferences/steps-text';
import { Setting } from './setting';
import styles from './setting.module.css';

interface StepsSettingProps {
  readonly name: string;
  readonly sentence: string;
  readonly minutes: readonly number[];
  readonly usual: readonly number[];
  readonly onChange: (minutes: readonly number[]) => void;
}

/** Steps as a line of text, kept when the field is left or Enter is pressed; what cannot be read is said and not kept. */
export function StepsSetting({ name, sentence, minutes, usual, onChange }: StepsSettingProps) {
  const fault = useId();
  const kept = stepsText(minutes);
  const [text, setText] = useState(kept);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setText(kept);
    setError(null);
  }, [kept]);
  const keep = () => {
    const read = parseSteps(text);
    setError(read.ok ? null : read.error);
    if (!read.ok) return;
    if (stepsText(read.value) === kept) setText(kept);
    else onChange(read.value);
  };
  const usualText = stepsText(usual);
  const back = kept === usualText && error === null ? null : usualText;
  return (
    <Setting
      wide
      name={name}
      sentence={sentence}
      back={
        back === null
          ? null
          : {
              label: back,
              onBack: () => {
                setText(usualText);
                setError(null);
                onChange(usual);
              },
            }
      }
      control={({ labelledBy, describedBy }) => (
        <>
          <input
            className={styles.box}
            type="text"
            inputMode="text"
            autoComplete="off"
            spellCheck={false}
            aria-labelledby={labelledBy}
            aria-describedby={error === null ? describedBy : `${fault} ${describedBy}`}
            aria-invalid={error === null ? undefined : true}
            placeholder="None"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={keep}
            onKeyDown={(event) => {
              if (event.key === 'Enter') keep();
            }}
          />
          {error === null ? null : (
            <p id={fault} className={styles.error} role="alert">
              {error} Not saved.
            </p>
          )}
        </>
      )}
    />
  );
}
