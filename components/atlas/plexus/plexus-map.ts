import type { NetworkEdge, NetworkFact, NetworkNode } from '@/lib/anatomy/nerve-fact';
import { rootIndex } from '@/lib/anatomy/root-level';
import type { PlexusDrawing, Shape } from './drawing';
import { type Measures, measures } from './measures';
import { type Ports, portsOf } from './ports';
import { routeOf } from './route';
import { type Point, stationsOf } from './stations';
import { besides, roundedPath } from './strands-path';

/** One root's fibres along one edge. */
export interface MapStrand {
  readonly root: string;
  readonly optional: boolean;
  readonly path: string;
}

export interface MapEdge {
  /** Its number in the graph. */
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly casing: string;
  readonly casingWidth: number;
  readonly strands: readonly MapStrand[];
}

export interface MapStation {
  readonly node: NetworkNode;
  readonly place: Point;
  /** Height of its capsule, which holds every strand that enters or leaves. */
  readonly height: number;
}

export interface MapRow {
  readonly node: NetworkNode;
  readonly y: number;
  readonly roots: readonly { readonly root: string; readonly optional: boolean }[];
}

/** A plexus as a drawing: what a view needs to paint it and nothing about how it looks. */
export interface PlexusMap {
  readonly m: Measures;
  readonly height: number;
  /** In the order in which they are painted: what passes in front comes last. */
  readonly edges: readonly MapEdge[];
  readonly stations: readonly MapStation[];
  readonly rows: readonly MapRow[];
  readonly columns: readonly { readonly name: string; readonly x: number }[];
}

const paintOrder = (edge: NetworkEdge): number => (edge.plane === 'posterior' ? 0 : edge.plane === null ? 1 : 2);

/** The strands of an edge from above: cranial roots first, everywhere, so that colour is never the only cue. */
export const strandsOf = (edge: NetworkEdge): readonly { readonly root: string; readonly optional: boolean }[] =>
  [
    ...edge.roots.map((root) => ({ root, optional: false })),
    ...edge.optional.map((root) => ({ root, optional: true })),
  ].sort((a, b) => rootIndex(a.root) - rootIndex(b.root));

export function plexusMap(network: NetworkFact, drawing: PlexusDrawing, shape: Shape): PlexusMap {
  const m = measures[shape];
  const places = stationsOf(network, drawing, shape);
  const ports = portsOf(network, places, m);
  const last = network.columns.length - 1;
  const inner = network.nodes.filter((node) => network.columns.indexOf(node.column) < last);
  const branches = network.nodes.filter((node) => network.columns.indexOf(node.column) === last);
  const rows = branches.map((node) => rowOf(network, node, places)).sort((a, b) => a.y - b.y);
  return {
    m,
    height: m.top + (rows.length - 1) * m.step + 26,
    edges: network.edges
      .map((edge, index) => ({ edge, index }))
      .sort((a, b) => paintOrder(a.edge) - paintOrder(b.edge))
      .map(({ edge, index }) => mapEdge(edge, index, ports, drawing.bends[shape], last, network, m)),
    stations: [...inner, ...branches].flatMap((node): readonly MapStation[] => {
      const place = places.get(node.id);
      return place === undefined ? [] : [{ node, place, height: ports.heightOf(node.id) + 2 * m.padding + m.line }];
    }),
    rows,
    columns: network.columns.map((name, index) => ({
      name,
      x: index === last ? m.label : (drawing.columns[shape][index] ?? 0),
    })),
  };
}

function mapEdge(
  edge: NetworkEdge,
  index: number,
  ports: Ports,
  bends: PlexusDrawing['bends'][Shape],
  last: number,
  network: NetworkFact,
  m: Measures,
): MapEdge {
  const strands = strandsOf(edge);
  const intoRow = network.columns.indexOf(network.nodes.find((node) => node.id === edge.to)?.column ?? '') === last;
  const bend = bends[`${edge.from}--${edge.to}`] ?? (intoRow ? 'start' : 'middle');
  const { from, to, late } = ports.of(index);
  const middle = routeOf(from, to, bend, late, m);
  const width = (strands.length - 1) * m.pitch;
  return {
    index,
    from: edge.from,
    to: edge.to,
    casing: roundedPath(middle, m.radius + width / 2),
    casingWidth: width + m.line + 1.6 * m.gap,
    strands: strands.map(({ root, optional }, at) => {
      const offset = at * m.pitch - width / 2;
      return { root, optional, path: roundedPath(besides(middle, offset), m.radius + width / 2) };
    }),
  };
}

function rowOf(network: NetworkFact, node: NetworkNode, places: ReadonlyMap<string, Point>): MapRow {
  const into = network.edges.filter((edge) => edge.to === node.id).flatMap(strandsOf);
  const roots = [...new Set(into.map((strand) => strand.root))]
    .sort((a, b) => rootIndex(a) - rootIndex(b))
    .map((root) => ({ root, optional: into.every((strand) => strand.root !== root || strand.optional) }));
  return { node, y: places.get(node.id)?.y ?? 0, roots };
}
