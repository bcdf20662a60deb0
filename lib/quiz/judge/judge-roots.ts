import type { Fact } from '../../anatomy/fact';

const order = ['C', 'T', 'L', 'S'].flatMap((letter) =>
  Array.from({ length: { C: 8, T: 12, L: 5, S: 5 }[letter] ?? 0 }, (_, index) => `${letter}${index + 1}`),
);
const span = (text: string): readonly number[] => text.split('-').map((level) => order.indexOf(level));

/**
 * A range is out of reach when it differs from every accepted range by two levels at one end at least, and neither
 * holds an accepted range nor lies inside one.
 */
export function couldBeRoots(own: readonly Fact[], text: string): boolean {
  const [from = -1, to = from] = span(text);
  if (from < 0) return true;
  return own.some((fact) => {
    if (fact.predicate !== 'roots') return false;
    const ranges = [
      [fact.levels[0] ?? '', fact.levels[fact.levels.length - 1] ?? ''].join('-'),
      ...fact.variants.map((variant) => variant.value),
    ];
    return ranges.some((range) => {
      const [first = -1, last = first] = span(range);
      const far = Math.abs(first - from) >= 2 || Math.abs(last - to) >= 2;
      const holds = from <= first && to >= last;
      const inside = from >= first && to <= last;
      return !far || holds || inside;
    });
  });
}
