/** Spinal root levels in order; `C1` to `Co1`. */
const groups = [
  ['C', 8],
  ['T', 12],
  ['L', 5],
  ['S', 5],
  ['Co', 1],
] as const;

export const rootLevels: readonly string[] = groups.flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
);
export type RootLevel = string;

export const rootIndex = (level: RootLevel): number => rootLevels.indexOf(level);

export const isRootLevel = (text: string): text is RootLevel => rootLevels.includes(text);

/** "L4-S1" to [L4, L5, S1]; "L5" to [L5]; null when a level is unknown or the range runs backwards. */
export function parseRootRange(text: string): readonly RootLevel[] | null {
  const [from = '', to = from, ...rest] = text.trim().split('-');
  const first = rootIndex(from);
  const last = rootIndex(to);
  if (rest.length > 0 || first < 0 || last < first) return null;
  return rootLevels.slice(first, last + 1);
}

/** [L4, L5, S1] to "L4-S1"; a single level stays alone; levels with a gap are listed. */
export function formatRoots(levels: readonly RootLevel[]): string {
  const first = levels[0];
  const last = levels[levels.length - 1];
  if (first === undefined || last === undefined) return '';
  if (levels.length === 1) return first;
  const contiguous = rootIndex(last) - rootIndex(first) === levels.length - 1;
  return contiguous ? `${first}-${last}` : levels.join(', ');
}
