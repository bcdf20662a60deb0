import type { Option } from './choices';
import { Select } from './select';
import { Setting } from './setting';

interface ChoiceProps<Value extends string | number> {
  readonly name: string;
  readonly sentence: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  /** The default: the way back to it is offered while the value is another one. */
  readonly usual: Value;
  readonly onChange: (value: Value) => void;
  readonly wide?: boolean;
}

/** A setting that is chosen from a list. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { name, sentence, options, value, usual, onChange, wide = false } = props;
  const label = options.find((option) => option.value === usual)?.label ?? String(usual);
  return (
    <Setting
      name={name}
      sentence={sentence}
      wide={wide}
      back={value === usual ? null : { label, onBack: () => onChange(usual) }}
      control={(ids) => <Select ids={ids} options={options} value={value} onChange={onChange} />}
    />
  );
}

const yesAndNo: readonly Option<'yes' | 'no'>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

interface YesNoProps {
  readonly name: string;
  readonly sentence: string;
  readonly value: boolean;
  readonly usual: boolean;
  readonly onChange: (value: boolean) => void;
}

export const YesNo = ({ value, usual, onChange, ...said }: YesNoProps) => (
  <Choice
    {...said}
    options={yesAndNo}
    value={value ? 'yes' : 'no'}
    usual={usual ? 'yes' : 'no'}
    onChange={(chosen) => onChange(chosen === 'yes')}
  />
);
