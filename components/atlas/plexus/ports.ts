import type { NetworkFact } from '@/lib/anatomy/nerve-fact';
import type { Measures } from './measures';
import type { Point } from './stations';

/** Where each bundle leaves one station and enters the next. */
export interface Ports {
  readonly of: (edge: number) => { readonly from: Point; readonly to: Point; readonly late: number };
  /** Of the strands that meet at a node, from the first to the last. */
  readonly heightOf: (node: string) => number;
}

interface Block {
  readonly edge: number;
  /** Height between its first and last strand. */
  readonly height: number;
  readonly other: Point;
}

interface Stack {
  readonly height: number;
  /** The middle of each block, from the middle of the station. */
  readonly middles: ReadonlyMap<number, number>;
}

function stack(blocks: readonly Block[], m: Measures): Stack {
  const sorted = [...blocks].sort((a, b) => a.other.y - b.other.y);
  const between = m.pitch + m.gap;
  const height = sorted.reduce((sum, block) => sum + block.height, 0) + Math.max(0, sorted.length - 1) * between;
  let top = -height / 2;
  const middles = new Map<number, number>();
  for (const block of sorted) {
    middles.set(block.edge, top + block.height / 2);
    top += block.height + between;
  }
  return { height, middles };
}

/** Bundles sorted by where they come from or go to, one below the other, the whole of them centred on the station. */
export function portsOf(network: NetworkFact, places: ReadonlyMap<string, Point>, m: Measures): Ports {
  const nowhere: Point = { x: 0, y: 0 };
  const placeOf = (id: string): Point => places.get(id) ?? nowhere;
  const blocks = network.edges.map((edge, index) => ({
    index,
    edge,
    height: (edge.roots.length + edge.optional.length - 1) * m.pitch,
  }));
  const leaving = new Map<string, Stack>();
  const entering = new Map<string, Stack>();
  for (const { id } of network.nodes) {
    const block = (other: 'from' | 'to') => (each: (typeof blocks)[number]) => ({
      edge: each.index,
      height: each.height,
      other: placeOf(each.edge[other]),
    });
    leaving.set(id, stack(blocks.filter((each) => each.edge.from === id).map(block('to')), m));
    entering.set(id, stack(blocks.filter((each) => each.edge.to === id).map(block('from')), m));
  }
  const end = (side: ReadonlyMap<string, Stack>, node: string, edge: number): Point => {
    const { x, y } = placeOf(node);
    return { x, y: y + (side.get(node)?.middles.get(edge) ?? 0) };
  };
  const ends = network.edges.map((edge, index) => ({
    from: end(leaving, edge.from, index),
    to: end(entering, edge.to, index),
  }));
  return {
    of: (index) => {
      const { from, to } = ends[index] ?? { from: nowhere, to: nowhere };
      const start = network.edges[index]?.from;
      const up = to.y < from.y;
      // In a fan the outermost bundle bends first, and each next one later by its distance.
      const outer = ends.filter(
        (other, at) =>
          network.edges[at]?.from === start &&
          (up
            ? other.to.y < other.from.y && other.from.y < from.y
            : other.to.y > other.from.y && other.from.y > from.y),
      );
      const late = outer.reduce((most, other) => Math.max(most, Math.abs(other.from.y - from.y)), 0);
      return { from, to, late };
    },
    heightOf: (node) => Math.max(leaving.get(node)?.height ?? 0, entering.get(node)?.height ?? 0),
  };
}
