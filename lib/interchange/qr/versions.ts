/** What ISO/IEC 18004 says of one size at level M, which reads with up to 15% of the picture lost. */
export interface Version {
  /** 1 to 10. */
  readonly number: number;
  /** Modules on a side. */
  readonly size: number;
  readonly correctionPerBlock: number;
  /** Data bytes of each block. */
  readonly blocks: readonly number[];
  /** Rows and columns in which the centres of the small squares stand. */
  readonly alignment: readonly number[];
}

const repeat = (count: number, bytes: number): readonly number[] => new Array<number>(count).fill(bytes);

const rows: readonly (readonly [correction: number, blocks: readonly number[], alignment: readonly number[]])[] = [
  [10, [16], []],
  [16, [28], [6, 18]],
  [26, [44], [6, 22]],
  [18, repeat(2, 32), [6, 26]],
  [24, repeat(2, 43), [6, 30]],
  [16, repeat(4, 27), [6, 34]],
  [18, repeat(4, 31), [6, 22, 38]],
  [22, [...repeat(2, 38), ...repeat(2, 39)], [6, 24, 42]],
  [22, [...repeat(3, 36), ...repeat(2, 37)], [6, 26, 46]],
  [26, [...repeat(4, 43), 44], [6, 28, 50]],
];

export const versions: readonly Version[] = rows.map(([correctionPerBlock, blocks, alignment], i) => ({
  number: i + 1,
  size: 21 + 4 * i,
  correctionPerBlock,
  blocks,
  alignment,
}));

export const capacity = (version: Version): number => version.blocks.reduce((sum, bytes) => sum + bytes, 0);
