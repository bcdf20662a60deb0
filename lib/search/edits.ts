/**
 * How many slips (a letter more, less, wrong, or two swapped) turn what was typed into the beginning of a word or the
 * whole of it; more than `most` is `most + 1`. Damerau's distance with adjacent swaps, row by row, given up early.
 */
export function slipsToBeginning(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, column) => column);
  for (let at = 1; at <= typed.length; at += 1) {
    const next = [at];
    let least = at;
    for (let column = 1; column <= width; column += 1) {
      const same = typed[at - 1] === word[column - 1];
      let cost = Math.min(
        (row[column - 1] ?? at) + (same ? 0 : 1),
        (row[column] ?? at) + 1,
        (next[column - 1] ?? at) + 1,
      );
      if (at > 1 && column > 1 && typed[at - 1] === word[column - 2] && typed[at - 2] === word[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? at) + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  // The word may go on: what counts is the best place to stop in it.
  return Math.min(most + 1, ...row);
}
