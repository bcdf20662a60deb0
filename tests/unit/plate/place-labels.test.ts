import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '@/components/plate/frame';
import { frameOf } from '@/components/plate/frame';
import { labelledRatio, placeLabels } from '@/components/plate/place-labels';

const frame: Frame = frameOf([0, 0, 640, 960], labelledRatio);
const [x, y, width, height] = frame;

describe('labels beside a plate', () => {
  it('go to the nearer side and break into lines that fit the column', () => {
    const [left, right] = placeLabels(
      [
        { anchor: [x + width * 0.3, 200], text: 'Gluteus maximus, cut' },
        { anchor: [x + width * 0.7, 200], text: 'Superior gluteal nerve' },
      ],
      frame,
    );
    expect(left).toMatchObject({ side: 'left', lines: ['Gluteus', 'maximus, cut'] });
    expect(right).toMatchObject({ side: 'right', lines: ['Superior', 'gluteal nerve'] });
  });

  it('never overlap, keep the order of their anchors and stay on the sheet, up to six a side', () => {
    const label = fc.record({
      anchor: fc.tuple(
        fc.integer({ min: Math.round(x), max: Math.round(x + width) }),
        fc.integer({ min: y, max: y + height }),
      ),
      text: fc.constantFrom('Sacrum', 'Gluteus medius', 'Tensor fasciae latae'),
    });
    const pixel = 100 / ((390 * height) / width);
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), (labels) => {
        for (const side of ['left', 'right'] as const) {
          const column = placeLabels(labels, frame).filter((placed) => placed.side === side);
          column.forEach((placed, index) => {
            const half = (placed.lines.length * 18 * pixel) / 2;
            expect(placed.y - half).toBeGreaterThanOrEqual(-0.1);
            expect(placed.y + half).toBeLessThanOrEqual(91.2);
            const above = column[index - 1];
            if (above === undefined) return;
            const halfAbove = (above.lines.length * 18 * pixel) / 2;
            expect(placed.y - half).toBeGreaterThanOrEqual(above.y + halfAbove - 0.2);
            expect(placed.tip[1]).toBeGreaterThanOrEqual(above.tip[1]);
          });
        }
      }),
    );
  });
});

describe('a frame', () => {
  it('adds margins until the ratio is met and cuts nothing off', () => {
    expect(frameOf([0, 0, 100, 100], 2)).toEqual([-50, 0, 200, 100]);
    expect(frameOf([0, 0, 100, 100], 0.5)).toEqual([0, -50, 100, 200]);
    expect(frameOf([0, 0, 100, 100], null)).toEqual([0, 0, 100, 100]);
  });
});
