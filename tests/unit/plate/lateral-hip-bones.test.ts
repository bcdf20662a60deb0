import { describe, expect, it } from 'vitest';
import { authored, outlineIn } from '../../fixtures/authored-diagram';
import { boxOf, distanceTo, fill, isInside, outsideBy, type Point, share } from '../../fixtures/path-geometry';

/** Measures that an anatomist would take of the bones, in centimetres at the scale the drawing states. */
const hip = authored('lateral-hip');
const unitsPerCm = 31;
const cm = (units: number): number => units / unitsPerCm;
const outline = outlineIn(hip);

const bone = {
  sacrum: 's01',
  hipBone: 's03',
  head: 's06',
  femur: 's08',
  trochanter: 's21',
  lesser: 's22',
  coccyx: 's60',
};
const box = (id: string) => boxOf(outline(id));
const centre = {
  x: (box(bone.head).left + box(bone.head).right) / 2,
  y: (box(bone.head).top + box(bone.head).bottom) / 2,
};
/** Forward of and above the centre of the hip, in centimetres. */
const forward = (x: number): number => cm(x - centre.x);
const above = (y: number): number => cm(centre.y - y);

describe('the pelvis stands as in a person', () => {
  it('has the size and the proportions of a hip bone', () => {
    const { left, right, top, bottom } = box(bone.hipBone);
    expect(cm(bottom - top)).toBeGreaterThan(20);
    expect(cm(bottom - top)).toBeLessThan(23);
    expect((right - left) / (bottom - top)).toBeGreaterThan(0.66);
    expect((right - left) / (bottom - top)).toBeLessThan(0.78);
  });

  it('has the superior spine of the front and the pubis in one vertical plane', () => {
    const spine = box('s13').right;
    const pubis = Math.max(
      ...outline(bone.hipBone)
        .flat()
        .filter(([, y]) => y > centre.y)
        .map(([x]) => x),
    );
    expect(Math.abs(cm(spine - pubis))).toBeLessThan(0.5);
  });

  it('has the spines of the back 0 to 15 degrees higher than those of the front', () => {
    const front = box('s13');
    const back = box('s15');
    const rise = (front.bottom + front.top) / 2 - (back.bottom + back.top) / 2;
    const tilt = (Math.atan2(rise, front.right - back.left) * 180) / Math.PI;
    expect(tilt).toBeGreaterThan(0);
    expect(tilt).toBeLessThan(15);
  });

  it('has a sacrum whose base slopes 40 degrees, and an incidence near 50', () => {
    const points = outline(bone.sacrum).flat();
    const promontory = points.reduce((best, point) => (point[0] > best[0] ? point : best));
    const corner = points.reduce((best, point) => (point[0] - 2 * point[1] > best[0] - 2 * best[1] ? point : best));
    const slope = (Math.atan2(promontory[1] - corner[1], promontory[0] - corner[0]) * 180) / Math.PI;
    expect(slope).toBeGreaterThan(35);
    expect(slope).toBeLessThan(45);
    const middle = { x: (promontory[0] + corner[0]) / 2, y: (promontory[1] + corner[1]) / 2 };
    const tilt = (Math.atan2(-forward(middle.x), above(middle.y)) * 180) / Math.PI;
    expect(slope + tilt).toBeGreaterThan(45);
    expect(slope + tilt).toBeLessThan(62);
  });

  it('hides the base of the sacrum behind the ilium and shows its lower half and the coccyx', () => {
    const hidden = (id: string) => share(fill(outline(id)), (point) => isInside(outline(bone.hipBone), point));
    expect(hidden(bone.sacrum)).toBeGreaterThan(0.4);
    expect(hidden(bone.sacrum)).toBeLessThan(0.75);
    expect(hidden(bone.coccyx)).toBe(0);
  });

  it('ends the coccyx behind the ischial spine, at its level', () => {
    const tip = outline(bone.coccyx)
      .flat()
      .reduce((low, point) => (point[1] > low[1] ? point : low));
    const spine = box('s17');
    expect(tip[0]).toBeLessThan(spine.left);
    expect(Math.abs(cm(tip[1] - (spine.top + spine.bottom) / 2))).toBeLessThan(1);
  });
});

describe('the thigh bone fits its socket', () => {
  it('has the tip of the great trochanter at the level of the centre of the head', () => {
    expect(Math.abs(above(box(bone.trochanter).top))).toBeLessThan(0.8);
  });

  it('carries its head in front of the shaft, as a neck turned forward 10 to 15 degrees does', () => {
    const below = outline(bone.femur)
      .flat()
      .filter(([, y]) => Math.abs(y - box(bone.lesser).bottom) < 12)
      .map(([x]) => x);
    const axis = (Math.min(...below) + Math.max(...below)) / 2;
    const neck = 5;
    const version = (Math.asin(cm(centre.x - axis) / neck) * 180) / Math.PI;
    expect(version).toBeGreaterThan(8);
    expect(version).toBeLessThan(16);
  });

  it('has the small trochanter at the back, at the level of the ischial tuberosity', () => {
    const lesser = box(bone.lesser);
    const tuberosity = box('s18');
    expect(lesser.left).toBeLessThanOrEqual(box(bone.femur).left + 1);
    expect((lesser.top + lesser.bottom) / 2).toBeGreaterThan(tuberosity.top);
    expect((lesser.top + lesser.bottom) / 2).toBeLessThan(tuberosity.bottom);
  });

  it('has its head in the socket, and a neck between head and trochanter', () => {
    const socket = outline('s05');
    expect(share(fill(outline(bone.head)), (point) => isInside(socket, point))).toBe(1);
    const neck = fill(outline('s07'));
    expect(share(neck, (point) => isInside(outline(bone.head), point))).toBeGreaterThan(0.1);
    expect(share(neck, (point) => isInside(outline(bone.femur), point))).toBeGreaterThan(0.4);
  });
});

describe('landmarks lie on their bone', () => {
  it.each(['s11', 's12', 's13', 's14', 's15', 's16', 's17', 's18', 's26', 's27', 's28', 's29'])(
    '%s on the hip bone',
    (id) => {
      const off = outline(id)
        .flat()
        .map((point) => outsideBy(outline(bone.hipBone), point));
      expect(Math.max(...off)).toBeLessThan(2.5);
    },
  );

  it.each(['s21', 's22', 's30', 's31', 's32', 's33'])('%s on the femur', (id) => {
    const off = outline(id)
      .flat()
      .map((point) => outsideBy(outline(bone.femur), point));
    expect(Math.max(...off)).toBeLessThan(2.5);
  });

  it.each(['s19', 's20'])('%s is a piece of the border', (id) => {
    const off = outline(id)
      .flat()
      .map((point) => distanceTo(outline(bone.hipBone), point));
    expect(Math.max(...off)).toBeLessThan(2);
  });

  it('runs the three gluteal lines from the border to the great notch, back to front in their order', () => {
    const ends = ['s23', 's24', 's25'].map((id) => {
      const line = outline(id).flat();
      const first: Point = line[0] ?? [0, 0];
      const last: Point = line.at(-1) ?? [0, 0];
      expect(distanceTo(outline(bone.hipBone), first)).toBeLessThan(2);
      expect(distanceTo(outline('s19'), last)).toBeLessThan(34);
      expect(distanceTo(outline(bone.hipBone), last)).toBeLessThan(2);
      return { first, last };
    });
    expect(ends.map(({ last }) => last[0])).toEqual([...ends.map(({ last }) => last[0])].sort((a, b) => a - b));
    expect(ends.map(({ first }) => first[0])[0]).toBeLessThan(ends.map(({ first }) => first[0])[1] ?? 0);
  });

  it('paints no two attachments on one spot', () => {
    for (const ids of [
      ['s26', 's27', 's28', 's29'],
      ['s30', 's31', 's32', 's33'],
    ]) {
      for (const [i, one] of ids.entries()) {
        for (const other of ids.slice(i + 1)) {
          const overlap = share(fill(outline(one), 6), (point) => isInside(outline(other), point));
          expect(overlap, `${one} and ${other}`).toBeLessThan(0.04);
        }
      }
    }
  });
});
