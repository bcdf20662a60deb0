import type { Diagram, Shape } from '@/lib/anatomy/diagram';

/** What is drawn of a diagram, and how each shape of it stands out. */
export interface PlateState {
  /** Layer ids; those that are on by default when left out. */
  readonly layers?: readonly string[];
  /** Shape ids that are lit, as a card's picture lists them. */
  readonly lit?: readonly string[];
  /** Lights the shapes of one structure instead; with `part`, only the fibres and areas of that part. */
  readonly structure?: string;
  readonly part?: string;
  /** Structures whose recall has passed the mark; for the inked variant. */
  readonly inked?: ReadonlySet<string>;
}

export interface DrawnShape {
  readonly shape: Shape;
  /** `lit` stands out; `on-lit` lies on a lit body and is drawn to be seen on it. */
  readonly look: 'plain' | 'lit' | 'on-lit' | 'inked';
  /** Lit without fibres to show it: a pattern is the second cue. */
  readonly hatched: boolean;
  /** A fibre that is drawn in full: those of a part, and all of a muscle that is not told apart into any. */
  readonly strong: boolean;
  /** Its layer's place in the diagram, for switches. */
  readonly layer: number;
}

/** The shapes to draw, in paint order. What is lit is shown even when its layer is off. */
export function drawnShapes(diagram: Diagram, state: PlateState): readonly DrawnShape[] {
  const shown = new Set(state.layers ?? diagram.layers.filter((layer) => layer.on).map((layer) => layer.id));
  const lit = litShapes(diagram, state);
  const litBodies = new Set(
    diagram.shapes.filter((shape) => lit.has(shape.id) && isBody(shape)).map((shape) => shape.structure),
  );
  const grained = new Set(
    diagram.shapes.filter((shape) => isGrain(shape) && shape.tissue === 'muscle').map((shape) => shape.structure),
  );
  const parted = new Set(
    diagram.shapes.filter((shape) => shape.role === 'fibre' && shape.part !== null).map((shape) => shape.structure),
  );
  const order = new Map(diagram.layers.map((layer, index) => [layer.id, index]));
  return diagram.shapes.flatMap((shape): readonly DrawnShape[] => {
    const accompanies = isGrain(shape) && shape.structure !== null && litBodies.has(shape.structure);
    if (!lit.has(shape.id) && !accompanies && !shown.has(shape.layer)) return [];
    const inked = shape.structure !== null && state.inked?.has(shape.structure) === true;
    const look = accompanies ? 'on-lit' : lit.has(shape.id) ? 'lit' : inked ? 'inked' : 'plain';
    const hatched =
      look === 'lit' && !isGrain(shape) && shape.role !== 'line' && !(isBody(shape) && grained.has(shape.structure));
    const strong = shape.part !== null || (shape.tissue === 'muscle' && !parted.has(shape.structure));
    return [{ shape, look, hatched, strong, layer: order.get(shape.layer) ?? 0 }];
  });
}

const isBody = (shape: Shape): boolean => shape.role === 'body' || shape.role === 'cut';
/** Fibres and tendon strands: they give a body its grain and are not a thing of their own. */
const isGrain = (shape: Shape): boolean => shape.role === 'fibre' || shape.role === 'tendon';

function litShapes(diagram: Diagram, { lit = [], structure, part }: PlateState): ReadonlySet<string> {
  const ids = new Set(lit);
  if (structure === undefined) return ids;
  const own = diagram.shapes.filter((shape) => shape.structure === structure);
  // The cut stumps of a muscle stand for it only where it is not drawn whole.
  const isWhole = own.some((shape) => shape.role === 'body');
  const stands = (shape: Shape) => shape.role === 'line' || shape.role === (isWhole ? 'body' : 'cut');
  for (const shape of own) if (part === undefined ? stands(shape) : shape.part === part) ids.add(shape.id);
  return ids;
}
