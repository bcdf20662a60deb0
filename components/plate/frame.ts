/** A view box: left, top, width, height in the diagram's units. */
export type Frame = readonly [x: number, y: number, width: number, height: number];

/**
 * The crop with margins added at the sides, or above and below, until width / height is `ratio`;
 * nothing is cut off. Different crops of different diagrams fill the same box this way.
 */
export function frameOf([x, y, width, height]: Frame, ratio: number | null): Frame {
  if (ratio === null) return [x, y, width, height];
  if (width / height < ratio) {
    const wider = Math.round(height * ratio);
    return [Math.round(x - (wider - width) / 2), y, wider, height];
  }
  const taller = Math.round(width / ratio);
  return [x, Math.round(y - (taller - height) / 2), width, taller];
}
