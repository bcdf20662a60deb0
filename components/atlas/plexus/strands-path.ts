import type { Point } from './stations';

const normal = (a: Point, b: Point): Point => {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
};

/** A line beside a line: every vertex moved along the mitre, so that strands keep their distance round bends. */
export function besides(points: readonly Point[], distance: number): readonly Point[] {
  return points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    const one = before === undefined ? null : normal(before, point);
    const two = after === undefined ? null : normal(point, after);
    const first = one ?? two ?? { x: 0, y: 1 };
    const second = two ?? first;
    const scale = 1 + first.x * second.x + first.y * second.y;
    const mitre = scale < 0.1 ? first : { x: (first.x + second.x) / scale, y: (first.y + second.y) / scale };
    return { x: point.x + mitre.x * distance, y: point.y + mitre.y * distance };
  });
}

const short = (value: number): string => `${Math.round(value * 10) / 10}`;
const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;

/** The path of a line with round corners. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [start] = points;
  if (start === undefined) return '';
  let path = `M${at(start)}`;
  points.slice(1).forEach((corner, index) => {
    const before = points[index] ?? corner;
    const after = points[index + 2];
    if (after === undefined) {
      path += `L${at(corner)}`;
      return;
    }
    const near = (to: Point): Point => {
      const length = Math.hypot(to.x - corner.x, to.y - corner.y);
      const part = length === 0 ? 0 : Math.min(radius, length / 2) / length;
      return { x: corner.x + (to.x - corner.x) * part, y: corner.y + (to.y - corner.y) * part };
    };
    path += `L${at(near(before))}Q${at(corner)} ${at(near(after))}`;
  });
  return path;
}
