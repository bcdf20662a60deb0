import { codeWords, versionFor } from './code-words';
import { masks, penalty } from './masks';
import { drawFormat, drawPatterns, type Grid, set } from './modules';

/** The longest text, in bytes of UTF-8, that fits the largest square drawn here. */
export const longestQr = 213;

/** A QR code of a text at level M: rows of modules, true for dark, without the quiet zone. Null when it is too long. */
export function encodeQr(text: string): readonly (readonly boolean[])[] | null {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  if (version === null) return null;
  const patterns = drawPatterns(version);
  const words = codeWords(bytes, version);
  const drawn = masks.map((_, mask) => masked(patterns, words, mask));
  return drawn.reduce((best, other) => (penalty(other) < penalty(best) ? other : best));
}

/** Bits go up and down in columns of two, from the right, past what is drawn already. */
function masked(patterns: Grid, words: readonly number[], mask: number): readonly (readonly boolean[])[] {
  const grid = patterns.map((line) => [...line]);
  const isMasked = masks[mask] ?? (() => false);
  const size = grid.length;
  let bit = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    // The upright ruler takes a column of its own.
    if (right === 6) right = 5;
    const upward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step += 1) {
      const row = upward ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (patterns[row]?.[column] !== null) continue;
        const word = words[bit >> 3] ?? 0;
        const dark = ((word >> (7 - (bit & 7))) & 1) === 1;
        set(grid, row, column, dark !== isMasked(row, column));
        bit += 1;
      }
    }
  }
  drawFormat(grid, mask);
  return grid.map((line) => line.map((dark) => dark === true));
}
