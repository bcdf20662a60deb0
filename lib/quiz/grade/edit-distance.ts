/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours each cost one.
 * @returns the distance, or `limit + 1` as soon as it is known to exceed `limit`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

export const mostSlips = 3;

/** How many slips a word may carry: short words none, because there every letter tells words apart. */
export function slipsAllowed(word: string): number {
  if (word.length <= 3) return 0;
  if (word.length <= 7) return 1;
  return word.length <= 12 ? 2 : mostSlips;
}
