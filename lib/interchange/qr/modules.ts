import type { Version } from './versions';

/** A square of modules, true for dark; `null` until something is drawn there. */
export type Grid = (boolean | null)[][];

const inBounds = (grid: Grid, row: number, column: number): boolean =>
  row >= 0 && column >= 0 && row < grid.length && column < grid.length;

export function set(grid: Grid, row: number, column: number, dark: boolean): void {
  const line = grid[row];
  if (line !== undefined && inBounds(grid, row, column)) line[column] = dark;
}

/** The three large squares, the small ones, both rulers, and where format and version will stand. */
export function drawPatterns(version: Version): Grid {
  const { size, alignment } = version;
  const grid: Grid = Array.from({ length: size }, () => new Array<boolean | null>(size).fill(null));
  for (let at = 8; at < size - 8; at += 1) {
    set(grid, 6, at, at % 2 === 0);
    set(grid, at, 6, at % 2 === 0);
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const) {
    drawSquare(grid, row, column, 4, (ring) => ring !== 2 && ring !== 4);
  }
  const last = alignment.length - 1;
  alignment.forEach((row, i) => {
    alignment.forEach((column, j) => {
      const isCorner = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!isCorner) drawSquare(grid, row, column, 2, (ring) => ring !== 1);
    });
  });
  drawFormat(grid, 0);
  drawVersion(grid, version);
  return grid;
}

function drawSquare(grid: Grid, row: number, column: number, radius: number, isDark: (ring: number) => boolean): void {
  for (let dy = -radius; dy <= radius; dy += 1) {
    for (let dx = -radius; dx <= radius; dx += 1) {
      set(grid, row + dy, column + dx, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  }
}

/** Level M (00) and the mask, protected by a BCH code. */
export const formatBits = (mask: number): number => ((mask << 10) | bch(mask, 10, 0x537)) ^ 0x5412;
export const versionBits = (version: number): number => (version << 12) | bch(version, 12, 0x1f25);

/** The format stands twice, since nothing is read without it. */
export function drawFormat(grid: Grid, mask: number): void {
  const bits = formatBits(mask);
  const size = grid.length;
  for (let i = 0; i < 15; i += 1) {
    const dark = ((bits >> i) & 1) === 1;
    set(grid, i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, 8, dark);
    set(grid, 8, i < 8 ? size - 1 - i : i === 8 ? 7 : 14 - i, dark);
  }
  set(grid, size - 8, 8, true);
}

/** From version 7 on its number stands beside two of the large squares. */
function drawVersion(grid: Grid, { number, size }: Version): void {
  if (number < 7) return;
  const bits = versionBits(number);
  for (let i = 0; i < 18; i += 1) {
    const dark = ((bits >> i) & 1) === 1;
    set(grid, size - 11 + (i % 3), Math.floor(i / 3), dark);
    set(grid, Math.floor(i / 3), size - 11 + (i % 3), dark);
  }
}

function bch(data: number, length: number, polynomial: number): number {
  let remainder = data;
  for (let i = 0; i < length; i += 1) {
    remainder = (remainder << 1) ^ ((remainder >> (length - 1)) & 1 ? polynomial : 0);
  }
  return remainder;
}
