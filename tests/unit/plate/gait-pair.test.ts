import { describe, expect, it } from 'vitest';
import { authored, outlineIn } from '../../fixtures/authored-diagram';
import { type Box, boxOf, distance, isInside, type Point } from '../../fixtures/path-geometry';

/** Two people on their right legs: the measures that an anatomist, or a physiotherapist, would take of them. */
const gait = authored('gait-pair');
const unitsPerCm = 5.5;
const height = 175;
const outline = outlineIn(gait);
const box = (id: string): Box => boxOf(outline(id));
const middle = (id: string): Point => [(box(id).left + box(id).right) / 2, (box(id).top + box(id).bottom) / 2];

interface Figure {
  readonly ground: string;
  readonly hip: string;
  readonly ilium: string;
  readonly sacrum: string;
  readonly femur: string;
  readonly freeFemur: string;
  readonly tibia: string;
  readonly foot: string;
  readonly freeFoot: string;
  readonly line: string;
  readonly weight: string;
  readonly body: string;
}
const level: Figure = {
  ground: 'g14',
  hip: 'g37',
  ilium: 'g11',
  sacrum: 'g12',
  femur: 'g09',
  freeFemur: 'g02',
  tibia: 'g06',
  foot: 'g05',
  freeFoot: 'g04',
  line: 'g15',
  weight: 'g36',
  body: 'g01',
};
const dropped: Figure = {
  ground: 'g29',
  hip: 'g39',
  ilium: 'g26',
  sacrum: 'g27',
  femur: 'g24',
  freeFemur: 'g17',
  tibia: 'g21',
  foot: 'g20',
  freeFoot: 'g19',
  line: 'g30',
  weight: 'g38',
  body: 'g16',
};
const figures = [level, dropped] as const;

/** Centimetres over the ground. */
const over = (figure: Figure, y: number): number => (box(figure.ground).top - y) / unitsPerCm;
/** The pelvis against the level, in degrees; positive where the viewer's left, the patient's left, is lower. */
function drop(figure: Figure): number {
  const [a = [0, 0], b = [0, 0]] = outline(figure.line)[0] ?? [];
  return (Math.atan2(a[1] - b[1], b[0] - a[0]) * 180) / Math.PI;
}
/** The standing leg from the hip to the foot against the plumb line; positive where it leans in. */
function lean(figure: Figure): number {
  const hip = middle(figure.hip);
  const foot = middle(figure.tibia);
  const ankle: Point = [2 * foot[0] - middle(figure.femur)[0], box(figure.foot).bottom];
  return (Math.atan2(hip[0] - ankle[0], ankle[1] - hip[1]) * 180) / Math.PI;
}

describe.each(figures.map((figure, i) => [['level', 'dropped'][i] ?? '', figure] as const))(
  'the %s figure',
  (_, figure) => {
    it('has its joints where a body has them', () => {
      expect(over(figure, middle(figure.hip)[1]) / height).toBeCloseTo(0.52, 1);
      expect(over(figure, box(figure.tibia).top) / height).toBeGreaterThan(0.27);
      expect(over(figure, box(figure.tibia).top) / height).toBeLessThan(0.3);
      const crest = over(figure, box(figure.ilium).top);
      expect(crest / height).toBeGreaterThan(0.58);
      expect(crest / height).toBeLessThan(0.62);
    });

    it('has a leg six to seven times as long as its ilium stands over the hip', () => {
      const hip = over(figure, middle(figure.hip)[1]);
      expect(hip / (over(figure, box(figure.ilium).top) - hip)).toBeGreaterThan(6);
      expect(hip / (over(figure, box(figure.ilium).top) - hip)).toBeLessThan(7);
    });

    it('stands on the right foot, which touches the ground, and has the left one free', () => {
      expect(Math.abs(over(figure, box(figure.foot).bottom))).toBeLessThan(0.4);
      expect(over(figure, box(figure.freeFoot).bottom)).toBeGreaterThan(5);
      expect(box(figure.foot).left).toBeGreaterThan(box(figure.freeFoot).left);
      expect(middle(figure.hip)[0]).toBeGreaterThan(middle(figure.sacrum)[0]);
    });

    it('carries its weight over the standing foot', () => {
      const line = middle(figure.weight)[0];
      expect(line).toBeGreaterThan(box(figure.foot).left - 2 * unitsPerCm);
      expect(line).toBeLessThan(box(figure.foot).right + 2 * unitsPerCm);
    });

    it('has the head of its standing thigh bone on the turning point', () => {
      expect(isInside(outline(figure.femur), middle(figure.hip))).toBe(true);
      expect(isInside(outline(figure.ilium), middle(figure.hip))).toBe(true);
    });

    it('draws the line through the tops of both hip bones', () => {
      const [a = [0, 0], b = [0, 0]] = outline(figure.line)[0] ?? [];
      for (const bone of outline(figure.ilium)) {
        const top = bone.reduce((high, point) => (point[1] < high[1] ? point : high));
        const y = a[1] + ((b[1] - a[1]) * (top[0] - a[0])) / (b[0] - a[0]);
        expect(Math.abs(top[1] - y)).toBeLessThan(1.2 * unitsPerCm);
      }
    });
  },
);

describe('what differs between the two', () => {
  it('is a pelvis that drops by 6 to 10 degrees on the free side, the left', () => {
    expect(drop(level)).toBeCloseTo(0, 1);
    expect(drop(dropped)).toBeGreaterThan(6);
    expect(drop(dropped)).toBeLessThan(10);
    const ofOne = outline('g31')[0] ?? [];
    expect(ofOne[0]?.[1]).toBe(ofOne[1]?.[1]);
  });

  it('is a standing hip that moves out, so that the leg leans in more', () => {
    expect(lean(level)).toBeGreaterThan(3);
    expect(lean(dropped)).toBeGreaterThan(lean(level) + 0.8);
    expect(lean(dropped)).toBeLessThan(10);
  });

  it('is a free leg that hangs lower by as much as its hip does', () => {
    const lower = box(dropped.freeFoot).bottom - box(level.freeFoot).bottom;
    expect(lower / unitsPerCm).toBeGreaterThan(1.5);
    expect(lower).toBeCloseTo(box(dropped.freeFemur).bottom - box(level.freeFemur).bottom, -1);
  });

  it('is not the length of any bone', () => {
    const length = (id: string) => {
      const points = outline(id).flat();
      return Math.max(...points.map((a) => Math.max(...points.map((b) => distance(a, b)))));
    };
    for (const bone of ['femur', 'freeFemur', 'tibia', 'freeFoot'] as const) {
      expect(Math.abs(length(level[bone]) / length(dropped[bone]) - 1)).toBeLessThan(0.02);
    }
  });

  it('is a spine that bends back over the standing foot, convex to the free side', () => {
    const [vertebrae, straight] = ['g23', 'g08'].map((id) =>
      outline(id).map((line) => (boxOf([line]).left + boxOf([line]).right) / 2),
    );
    expect(new Set(straight).size).toBe(1);
    const [lowest = 0, top = 0] = [vertebrae?.[0], vertebrae?.at(-1)];
    const bend = Math.min(...(vertebrae ?? []));
    expect(bend).toBeLessThan(lowest);
    expect(bend).toBeLessThan(top - unitsPerCm);
  });
});

it('gives neither muscle nor arrows away before the answer', () => {
  const shown = gait.layers.filter((layer) => layer.on).map((layer) => layer.id);
  const before = gait.shapes.filter((shape) => shown.includes(shape.layer));
  expect(before.every((shape) => shape.tissue !== 'muscle' && shape.structure !== 'gluteus-medius')).toBe(true);
  expect(shown).not.toContain('forces');
});
