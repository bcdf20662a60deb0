/** The eight patterns that may be laid over the data, by row and column. */
export const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** How hard a reader would find it: the four rules of ISO/IEC 18004; less is better. */
export function penalty(square: readonly (readonly boolean[])[]): number {
  const columns = square.map((_, x) => square.map((line) => line[x] === true));
  const lines = [...square, ...columns];
  const runs = lines.reduce((sum, line) => sum + runPenalty(line), 0);
  const finders = lines.reduce((sum, line) => sum + finderPenalty(line), 0);
  let blocks = 0;
  square.slice(1).forEach((line, y) => {
    line.slice(1).forEach((dark, x) => {
      const same = [square[y]?.[x], square[y]?.[x + 1], line[x]].every((other) => other === dark);
      if (same) blocks += 3;
    });
  });
  const dark = square.flat().filter(Boolean).length;
  const share = (100 * dark) / square.length ** 2;
  return runs + finders + blocks + 10 * Math.floor(Math.abs(share - 50) / 5);
}

function runPenalty(line: readonly boolean[]): number {
  let sum = 0;
  let run = 0;
  line.forEach((dark, i) => {
    run = i > 0 && dark === line[i - 1] ? run + 1 : 1;
    if (run === 5) sum += 3;
    else if (run > 5) sum += 1;
  });
  return sum;
}

/** What looks like a large square's middle with four light modules at one side. */
function finderPenalty(line: readonly boolean[]): number {
  const text = line.map((dark) => (dark ? '1' : '0')).join('');
  const found = (pattern: string) => text.split('').filter((_, i) => text.startsWith(pattern, i)).length;
  return 40 * (found('10111010000') + found('00001011101'));
}
