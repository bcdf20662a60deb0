import type { Frame } from './frame';

export interface PlateLabel {
  /** Where the leader line ends, in the diagram's units. */
  readonly anchor: readonly [number, number];
  readonly text: string;
  /** The same in Latin, where a person may choose it. */
  readonly latin?: string;
  /** Number of the layer it belongs to, for switches. */
  readonly layer?: number;
  /** A quiet second line: "94%, inked". */
  readonly value?: string;
}

export interface PlacedLabel {
  readonly side: 'left' | 'right';
  readonly lines: readonly string[];
  readonly latinLines: readonly string[] | null;
  readonly layer: number | null;
  readonly value: string | null;
  /** Middle of the text block and end of the leader, in percent of the frame. */
  readonly y: number;
  readonly tip: readonly [number, number];
}

/** Width by height of a box in which every label of a plate finds room beside the drawing. */
export const labelledRatio = 390 / 310;

/** A label column is a quarter of the narrowest labelled plate (390 px): thirteen letters of serif 14. */
const lettersPerLine = 13;
const sheet = 390;
const lineHeight = 18;
const gap = 6;

/** Sets every label into the margin nearer to its anchor, top to bottom in the anchors' order, so that no lines cross. */
export function placeLabels(labels: readonly PlateLabel[], frame: Frame): readonly PlacedLabel[] {
  const [x, y, width, height] = frame;
  const pixelsHigh = (sheet * height) / width;
  const placed = labels.map((label) => {
    const tip = [percent(label.anchor[0] - x, width), percent(label.anchor[1] - y, height)] as const;
    const lines = wrap(label.text);
    const latinLines = label.latin === undefined || label.latin === label.text ? null : wrap(label.latin);
    const rows = Math.max(lines.length, latinLines?.length ?? 0) + (label.value === undefined ? 0 : 1);
    const tall = (rows * lineHeight) / pixelsHigh;
    return {
      side: tip[0] < 50 ? 'left' : 'right',
      lines,
      latinLines,
      layer: label.layer ?? null,
      value: label.value ?? null,
      tip,
      tall: tall * 100,
    } as const;
  });
  return (['left', 'right'] as const).flatMap((side) =>
    spread(
      placed.filter((label) => label.side === side).sort((a, b) => a.tip[1] - b.tip[1]),
      (gap / pixelsHigh) * 100,
    ),
  );
}

const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;

interface Block extends Omit<PlacedLabel, 'y'> {
  readonly tall: number;
}

/** Pushes blocks down until they are apart, then the whole column up if it runs off the sheet. */
function spread(blocks: readonly Block[], apart: number): readonly PlacedLabel[] {
  let top = 2;
  const tops = blocks.map((block) => {
    const at = Math.max(top, block.tip[1] - block.tall / 2);
    top = at + block.tall + apart;
    return at;
  });
  // The directions stand in the lowest corners.
  let floor = 91;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const tall = blocks[index]?.tall ?? 0;
    const at = Math.min(tops[index] ?? 0, floor - tall);
    tops[index] = at;
    floor = at - apart;
  }
  return blocks.map(({ tall, ...block }, index) => ({
    ...block,
    y: Math.round(((tops[index] ?? 0) + tall / 2) * 10) / 10,
  }));
}

/** "Superior gluteal nerve" to ["Superior", "gluteal nerve"]. */
function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lettersPerLine) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
