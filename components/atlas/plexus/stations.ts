import type { NetworkFact } from '@/lib/anatomy/nerve-fact';
import type { PlexusDrawing, Shape } from './drawing';
import { measures } from './measures';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line that nearly runs straight is made to: the station moves by less than this. */
const snapWithin = 10;

/** Where every node of a plexus stands. Nodes that the drawing does not know come below the others. */
export function stationsOf(network: NetworkFact, drawing: PlexusDrawing, shape: Shape): ReadonlyMap<string, Point> {
  const { top, step, terminus } = measures[shape];
  const last = network.columns.length - 1;
  const places = new Map<string, Point>();
  const branches = network.nodes.filter((node) => network.columns.indexOf(node.column) === last);
  const unknown = branches.filter((node) => !drawing.rows.includes(node.id)).map((node) => node.id);
  const known = drawing.rows.filter((id) => branches.some((node) => node.id === id));
  [...known, ...unknown].forEach((id, row) => {
    places.set(id, { x: terminus, y: top + row * step });
  });
  for (let column = last - 1; column >= 0; column -= 1) {
    for (const node of network.nodes.filter((each) => network.columns.indexOf(each.column) === column)) {
      const y = top + (drawing.heights[node.id] ?? 0) * step;
      const rises = network.edges
        .filter((edge) => edge.from === node.id && edge.roots.length > 0)
        .map((edge) => (places.get(edge.to)?.y ?? y) - y)
        .sort((a, b) => Math.abs(a) - Math.abs(b));
      const snap = rises.find((rise) => Math.abs(rise) < snapWithin) ?? 0;
      places.set(node.id, { x: drawing.columns[shape][column] ?? 0, y: y + snap });
    }
  }
  return places;
}
