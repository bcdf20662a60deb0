/** Both lists in their own order, the shorter one spread evenly through the longer. */
export function intersperse<Item>(one: readonly Item[], two: readonly Item[]): Item[] {
  const out: Item[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const a = one[i];
    const b = two[j];
    if (a === undefined && b === undefined) return out;
    const aPlace = (i + 1) / (one.length + 1);
    const bPlace = (j + 1) / (two.length + 1);
    if (a !== undefined && (b === undefined || aPlace <= bPlace)) {
      out.push(a);
      i += 1;
    } else if (b !== undefined) {
      out.push(b);
      j += 1;
    }
  }
}
