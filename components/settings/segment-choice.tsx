import { Segment } from '../ui/segment';
import type { Option } from './choices';
import { Setting } from './setting';

interface SegmentChoiceProps<Value extends string> {
  readonly name: string;
  readonly sentence: string;
  /** What the radios call themselves: once on a page. */
  readonly group: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A setting whose few choices stand side by side. */
export function SegmentChoice<Value extends string>(props: SegmentChoiceProps<Value>) {
  const { name, sentence, group, options, value, onChange } = props;
  return (
    <Setting
      wide
      name={name}
      sentence={sentence}
      control={({ describedBy }) => (
        <Segment
          legend={name}
          name={group}
          options={options}
          value={value}
          onChange={onChange}
          describedBy={describedBy}
        />
      )}
    />
  );
}
