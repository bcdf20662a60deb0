/** "gluteal" and "gluteus" echo one another: the first five letters are the same. */
export const echoes = (a: string, b: string): boolean =>
  a === b || (a.length >= 5 && b.length >= 5 && a.slice(0, 5) === b.slice(0, 5));
