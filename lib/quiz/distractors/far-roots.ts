import { parseRootRange, type RootLevel, rootIndex } from '../../anatomy/root-level';

type Ends = readonly [first: number, last: number];

const endsOf = (levels: readonly RootLevel[]): Ends => {
  const indices = levels.map(rootIndex);
  return [Math.min(...indices), Math.max(...indices)];
};

/**
 * R14: two ranges that nobody takes for one another. They differ by two levels or more at one end, and neither holds the
 * other, which would then be right in part.
 */
export function areFarRoots(a: readonly RootLevel[], b: readonly RootLevel[]): boolean {
  const [[first, last], [from, to]] = [endsOf(a), endsOf(b)];
  const held = (from <= first && to >= last) || (first <= from && last >= to);
  return !held && (Math.abs(first - from) >= 2 || Math.abs(last - to) >= 2);
}

const plexuses = ['C1-C5', 'C4-T2', 'T1-L1', 'T12-S5'].map((range) => endsOf(parseRootRange(range) ?? []));

/** Whether one plexus, or the row of the thoracic nerves, holds both ranges: other ranges are no neighbours. */
export const shareAPlexus = (a: readonly RootLevel[], b: readonly RootLevel[]): boolean =>
  plexuses.some(([top, bottom]) =>
    [a, b].every((levels) => {
      const [first, last] = endsOf(levels);
      return first >= top && last <= bottom;
    }),
  );
