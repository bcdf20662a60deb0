import type { Bend } from './drawing';
import type { Measures } from './measures';
import type { Point } from './stations';

/**
 * The middle of a bundle between two ports: level, sloping at 45 degrees, level; or upright with cut corners where
 * there is no room for the slope.
 * @param late how far its port is from that of the outermost bundle of its fan, which bends first
 */
export function routeOf(from: Point, to: Point, bend: Bend, late: number, m: Measures): readonly Point[] {
  const rise = to.y - from.y;
  const drop = Math.abs(rise);
  if (drop < 0.5) return [from, { x: to.x, y: from.y }];
  const left = from.x + m.stub;
  const right = to.x - m.stub;
  const room = right - left;
  const sign = Math.sign(rise);
  if (typeof bend !== 'number' && drop <= room) {
    const slack = room - drop;
    const start = bend === 'start' ? Math.min(0.414 * late, slack) : bend === 'end' ? slack : slack / 2;
    return [from, { x: left + start, y: from.y }, { x: left + start + drop, y: to.y }, to];
  }
  const wanted = typeof bend === 'number' ? bend : bend === 'start' ? left + m.chamfer + late : (left + right) / 2;
  const x = Math.min(Math.max(wanted, from.x + m.chamfer), to.x - m.chamfer);
  const cut = Math.min(m.chamfer, drop / 2);
  return [
    from,
    { x: x - cut, y: from.y },
    { x, y: from.y + sign * cut },
    { x, y: to.y - sign * cut },
    { x: x + cut, y: to.y },
    to,
  ];
}
