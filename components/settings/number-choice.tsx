import { Choice } from './choice';

interface NumberChoiceProps {
  readonly name: string;
  readonly sentence: string;
  readonly values: readonly number[];
  /** What a number is called. */
  readonly words?: (value: number) => string;
  readonly value: number;
  readonly usual: number;
  readonly onChange: (value: number) => void;
}

/**
 * A number that is chosen from a list. The one that is set is among them, even where another device set one that is not
 * offered here, and so is the usual one.
 */
export function NumberChoice({ values, words = String, ...choice }: NumberChoiceProps) {
  const all = [...new Set([...values, choice.value, choice.usual])].sort((a, b) => a - b);
  return <Choice {...choice} options={all.map((value) => ({ value, label: words(value) }))} />;
}
