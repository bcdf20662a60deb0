import { parseRootRange, rootIndex } from '../../anatomy/root-level';
import type { Question } from '../question';

/** R1 on the page: one key, and it is there. R7: ranges stand in ascending order. R2: no text twice. */
export function questionFaults({ form, item, options }: Question): readonly string[] {
  if (form === 'type') return [];
  const faults: string[] = [];
  const texts = options.map(({ text }) => text);
  if (options.filter(({ right }) => right).length !== 1 || !texts.includes(item.key)) faults.push('R1: not one key');
  if (new Set(texts).size < texts.length) faults.push('R2: an option stands twice');
  if (item.order === 'ascending') {
    const starts = texts.map((text) => parseRootRange(text)?.map(rootIndex) ?? []);
    const sorted = starts.every((range, index) => {
      const before = starts[index - 1];
      return (
        before === undefined ||
        (before[0] ?? 0) < (range[0] ?? 0) ||
        (before[0] === range[0] && (before.at(-1) ?? 0) <= (range.at(-1) ?? 0))
      );
    });
    if (!sorted) faults.push('R7: ranges out of order');
  }
  return faults;
}
