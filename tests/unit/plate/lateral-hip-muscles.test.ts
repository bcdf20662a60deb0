import { describe, expect, it } from 'vitest';
import { authored, outlineIn } from '../../fixtures/authored-diagram';
import {
  boxOf,
  distance,
  distanceTo,
  fill,
  isInside,
  type Line,
  outsideBy,
  type Point,
  share,
} from '../../fixtures/path-geometry';

/** Courses and layers: where fibres begin and end, what a nerve passes between, what covers what. */
const hip = authored('lateral-hip');
const cm = 31;
const outline = outlineIn(hip);
const place = (id: string): number => hip.shapes.findIndex((shape) => shape.id === id);
const first = (line: Line): Point => line[0] ?? [0, 0];
const last = (line: Line): Point => line.at(-1) ?? [0, 0];
const covered = (id: string, by: readonly string[]) =>
  share(fill(outline(id)), (point) => by.some((cover) => isInside(outline(cover), point)));

const medius = 's40';
const minimus = 's36';
const piriformis = 's34';
const maximus = 's56';
const tensor = 's50';
const tract = 's48';

/** How far a fibre may end from the area it is attached to: a third of a centimetre, the width of the strokes drawn. */
const slack = cm / 3;

describe('fibres run from origin to insertion', () => {
  it.each([
    ['medius, posterior', 's42', 's27', 's30'],
    ['medius, middle', 's43', 's27', 's31'],
    ['medius, anterior', 's44', 's27', 's31'],
  ])('%s', (_, fibres, origin, insertion) => {
    const ends = fibres === 's42' ? ['s30', 's31'] : [insertion];
    for (const line of outline(fibres)) {
      expect(outsideBy(outline(origin), first(line))).toBeLessThan(slack);
      expect(Math.min(...ends.map((end) => outsideBy(outline(end), last(line))))).toBeLessThan(slack);
    }
  });

  it('spreads the fibres of medius along its origin and keeps their order down to the trochanter', () => {
    const fibres = ['s42', 's43', 's44'].flatMap((id) => outline(id));
    expect(fibres.length).toBe(12);
    const ends = fibres.map((line) => last(line)[1]);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    const starts = fibres.map((line) => first(line)[0]);
    expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(10 * cm);
    expect(distance(first(fibres[0] ?? []), last(fibres[0] ?? []))).toBeGreaterThan(4 * cm);
  });

  it('takes minimus from between its lines to the front of the trochanter', () => {
    for (const line of outline('s37')) expect(outsideBy(outline('s28'), first(line))).toBeLessThan(slack);
    for (const line of outline('s38')) expect(outsideBy(outline('s32'), last(line))).toBeLessThan(slack);
  });

  it('takes the tensor from the crest into the tract', () => {
    for (const line of outline('s51')) {
      expect(outsideBy(outline('s29'), first(line))).toBeLessThan(slack);
      expect(outsideBy(outline(tract), last(line))).toBeLessThan(slack);
    }
  });

  it('takes piriformis from the sacrum through the notch to the tip of the trochanter', () => {
    for (const line of outline('s35')) {
      expect(outsideBy(outline('s01'), first(line))).toBeLessThan(slack);
      const tip = boxOf(outline('s21')).top;
      expect(Math.abs(last(line)[1] - tip)).toBeLessThan(0.6 * cm);
      expect(outsideBy(outline('s21'), last(line))).toBeLessThan(0.8 * cm);
    }
  });

  it('takes maximus from ilium, sacrum and coccyx to the tract and the thigh bone', () => {
    expect(covered('s26', [maximus])).toBeGreaterThan(0.97);
    expect(covered('s60', [maximus])).toBe(1);
    expect(covered('s33', [maximus, tract])).toBe(1);
    const ends = outline('s57').map(last);
    expect(share(ends, (end) => distanceTo(outline(tract), end) < slack)).toBeGreaterThan(0.6);
  });
});

describe('layers lie over each other as in a dissection', () => {
  it('paints from the bone outwards', () => {
    const order = ['s03', 's08', minimus, 's39', medius, tract, tensor, maximus].map(place);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(place('s64')).toBeLessThan(place(piriformis));
  });

  it('covers minimus by medius and the tensor', () => {
    expect(covered(minimus, [medius, tensor])).toBeGreaterThan(0.97);
  });

  it('covers piriformis and the lower nerve by maximus and medius', () => {
    expect(covered(piriformis, [maximus, medius])).toBeGreaterThan(0.98);
    const nerve = outline('s59').flat();
    expect(share(nerve, (point) => isInside(outline(maximus), point))).toBeGreaterThan(0.9);
  });

  it('covers the posterior third of medius by maximus and leaves two thirds bare', () => {
    const hidden = covered(medius, [maximus]);
    expect(hidden).toBeGreaterThan(0.2);
    expect(hidden).toBeLessThan(0.4);
  });

  it('cuts maximus into two pieces that both belong to it', () => {
    const whole = outline(maximus);
    for (const id of ['s53', 's54']) {
      const off = outline(id)
        .flat()
        .map((point) => outsideBy(whole, point));
      expect(Math.max(...off)).toBeLessThan(2.5);
    }
    expect(covered('s53', ['s54'])).toBe(0);
    for (const line of outline('s55')) {
      const middle = line[Math.floor(line.length / 2)] ?? first(line);
      expect(isInside(outline('s53'), middle) || isInside(outline('s54'), middle)).toBe(true);
    }
  });

  it('cuts the tract off over the trochanter and lets its lost part point to the crest', () => {
    expect(boxOf(outline(tract)).top).toBeGreaterThan(boxOf(outline('s21')).top);
    for (const line of outline('s47')) {
      expect(distanceTo(outline(tract), first(line))).toBeLessThan(0.8 * cm);
      expect(distanceTo(outline('s03'), last(line))).toBeLessThan(0.6 * cm);
    }
  });
});

describe('the gluteal nerves', () => {
  const branches = outline('s39');
  const upper = branches[0] ?? [];
  const lower = branches[1] ?? [];
  const onBone = (point: Point) => isInside(outline('s03'), point);

  it('leave through the great notch, the superior above piriformis, the inferior below', () => {
    const stem = first(upper);
    expect(onBone(stem)).toBe(false);
    expect(isInside(outline(piriformis), stem)).toBe(false);
    const overlying = outline(piriformis)
      .flat()
      .filter(([x]) => Math.abs(x - stem[0]) < 8);
    expect(stem[1]).toBeLessThan(Math.min(...overlying.map(([, y]) => y)));
    const inferior = outline('s59')[0] ?? [];
    expect(isInside(outline(piriformis), first(inferior))).toBe(true);
    expect(last(inferior)[1]).toBeGreaterThan(boxOf(outline(piriformis)).top);
    expect(share(inferior.slice(14), (point) => !isInside(outline(piriformis), point))).toBe(1);
  });

  it('run between minimus and medius', () => {
    for (const branch of [upper, lower]) {
      const onIlium = branch.filter(onBone);
      expect(share(onIlium, (point) => isInside(outline(medius), point) || isInside(outline(tensor), point))).toBe(1);
      expect(share(onIlium, (point) => isInside(outline(minimus), point))).toBeGreaterThan(0.8);
    }
  });

  it('keep the upper branch along the upper border of minimus', () => {
    const off = upper.filter(onBone).map((point) => distanceTo(outline('s24'), point));
    expect(Math.max(...off)).toBeLessThan(1.2 * cm);
  });

  it('keep the lower branch 4 to 6.5 cm above the tip of the trochanter and end it in the tensor', () => {
    const tip = boxOf(outline('s21')).top;
    const over = lower.filter(([x]) => x > boxOf(outline('s21')).left && x < boxOf(outline('s21')).right);
    for (const [, y] of over) {
      expect(tip - y).toBeGreaterThan(4 * cm);
      expect(tip - y).toBeLessThan(6.5 * cm);
    }
    expect(isInside(outline(tensor), last(lower))).toBe(true);
  });
});

it('points at bones where gluteus medius, the first muscle anybody sees here, leaves them bare', () => {
  for (const id of ['s01', 's03', 's05', 's08', 's12', 's13', 's21', 's60']) {
    const shape = hip.shapes.find((other) => other.id === id);
    const anchor = shape?.anchor ?? [0, 0];
    expect(isInside(outline(medius), anchor), id).toBe(false);
    expect(outsideBy(outline(id), anchor), id).toBeLessThan(4);
  }
});

/** Shapes that answers and cards may have recorded: id, structure, role. More may follow; these stay. */
const published =
  's01 sacrum body, s02 coccyx fibre, s03 hip-bone body, s04 ilium fibre, s05 acetabulum body, s06 head-of-femur body, s07 neck-of-femur body, s08 femur body, s09 ilium fibre, s10 femur fibre, s11 ilium body, s12 iliac-crest body, s13 anterior-superior-iliac-spine body, s14 anterior-inferior-iliac-spine body, s15 posterior-superior-iliac-spine body, s16 posterior-inferior-iliac-spine body, s17 ischial-spine body, s18 ischial-tuberosity body, s19 greater-sciatic-notch line, s20 lesser-sciatic-notch line, s21 greater-trochanter body, s22 lesser-trochanter body, s23 posterior-gluteal-line line, s24 anterior-gluteal-line line, s25 inferior-gluteal-line line, s26 gluteus-maximus origin, s27 gluteus-medius origin, s28 gluteus-minimus origin, s29 tensor-fasciae-latae origin, s30 gluteus-medius insertion, s31 gluteus-medius insertion, s32 gluteus-minimus insertion, s33 gluteus-maximus insertion, s34 piriformis body, s35 piriformis fibre, s36 gluteus-minimus body, s37 gluteus-minimus fibre, s38 gluteus-minimus tendon, s39 superior-gluteal-nerve line, s40 gluteus-medius body, s41 gluteus-medius fibre, s42 gluteus-medius fibre, s43 gluteus-medius fibre, s44 gluteus-medius fibre, s45 gluteus-medius tendon, s46 superior-gluteal-nerve ghost, s47 iliotibial-tract ghost, s48 iliotibial-tract body, s49 iliotibial-tract fibre, s50 tensor-fasciae-latae body, s51 tensor-fasciae-latae fibre, s52 gluteus-maximus ghost, s53 gluteus-maximus cut, s54 gluteus-maximus cut, s55 null fibre, s56 gluteus-maximus body, s57 gluteus-maximus fibre, s58 gluteus-maximus tendon, s59 inferior-gluteal-nerve line, s60 coccyx body, s61 sacrum fibre, s62 acetabulum fibre, s63 superior-gluteal-nerve fibre, s64 inferior-gluteal-nerve fibre';

it('keeps the meaning of every published shape', () => {
  const now = new Set(hip.shapes.map((shape) => `${shape.id} ${shape.structure} ${shape.role}`));
  expect(published.split(', ').filter((shape) => !now.has(shape))).toEqual([]);
});
