import type { Diagram, Shape } from '@/lib/anatomy/diagram';

type Point = readonly [x: number, y: number];

/** A landmark further away than this share of the picture's height says nothing about a place. */
const near = 0.16;

/**
 * Where the lit shapes are, for people who hear the picture: "Lit: a muscle, from near the iliac crest down to near the
 * greater trochanter, towards the front." Told from the drawing alone, so that it cannot name what is asked.
 */
export function litDescription(diagram: Diagram, lit: readonly string[]): string {
  const chosen = new Set(lit);
  const shapes = diagram.shapes.filter(({ id }) => chosen.has(id));
  const bodies = shapes.filter(({ role }) => role !== 'fibre' && role !== 'tendon');
  const drawn = bodies.length > 0 ? bodies : shapes;
  const points = drawn.flatMap(pointsOf);
  const [first] = points;
  const [shape] = drawn;
  if (first === undefined || shape === undefined) return diagram.description;
  const top = points.reduce((a, b) => (b[1] < a[1] ? b : a), first);
  const foot = points.reduce((a, b) => (b[1] > a[1] ? b : a), first);
  const middle = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const own = new Set(shapes.map(({ structure }) => structure));
  const [above, below] = [top, foot].map((point) => nearest(diagram, point, own));
  const span =
    above !== null && below !== null && above !== below
      ? `from near the ${above} down to near the ${below}`
      : `in the ${third((top[1] + foot[1]) / 2, diagram.card[1], diagram.card[3], ['upper', 'middle', 'lower'])} third, near the ${above ?? below ?? 'bone'}`;
  const side = third(middle, diagram.card[0], diagram.card[2], [
    `towards the ${diagram.directions.left} side`,
    'in the middle',
    `towards the ${diagram.directions.right} side`,
  ]);
  const what = bodies.length > 0 ? kindOf(shape) : 'fibres of a muscle';
  return `${diagram.description} Lit: ${what}, ${span}, ${side}.`;
}

const articles: Readonly<Record<Shape['tissue'], string>> = {
  muscle: 'a muscle',
  nerve: 'a nerve',
  artery: 'an artery',
  vein: 'a vein',
  bone: 'a bone',
  ligament: 'a ligament',
  joint: 'a joint',
};

const kindOf = ({ role, tissue }: Shape): string =>
  role === 'origin' || role === 'insertion' ? 'an area painted on the bone' : articles[tissue];

/** Corners and handles of a path: close enough to its outline to find its ends. Paths are written in absolute units. */
const pointsOf = ({ d }: Shape): readonly Point[] =>
  [...d.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]): Point => [Number(x), Number(y)]);

function nearest(diagram: Diagram, [x, y]: Point, own: ReadonlySet<string | null>): string | null {
  let best: { readonly name: string; readonly far: number } | null = null;
  for (const { structure, anchor, tissue } of diagram.shapes) {
    if (structure === null || anchor === null || tissue !== 'bone' || own.has(structure)) continue;
    const far = Math.hypot(anchor[0] - x, anchor[1] - y);
    if (best === null || far < best.far) best = { name: structure.replaceAll('-', ' '), far };
  }
  return best !== null && best.far <= near * diagram.viewBox[3] ? best.name : null;
}

const third = (value: number, from: number, length: number, names: readonly [string, string, string]): string =>
  names[value < from + length * 0.42 ? 0 : value > from + length * 0.58 ? 2 : 1];
