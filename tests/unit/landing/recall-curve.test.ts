import { describe, expect, it } from 'vitest';
import { recallCurve } from '@/components/landing/recall-curve';
import { cardId } from '@/lib/core/ids';

const curve = recallCurve(cardId('a:gluteus-medius.nerve.nerve'), 120);

describe('the curve of one card', () => {
  it('asks on the first day and then at ever longer waits', () => {
    const waits = curve.asked.slice(1).map((day, index) => day - (curve.asked[index] ?? 0));
    expect(curve.asked[0]).toBe(0);
    expect(waits.length).toBeGreaterThanOrEqual(3);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });

  it('starts each stretch at certain recall and ends it near the 90% that is aimed for', () => {
    for (const stretch of curve.kept.slice(0, -1)) {
      expect(stretch[0]?.[1]).toBe(1);
      expect(stretch.at(-1)?.[1]).toBeCloseTo(0.9, 1);
    }
  });

  it('falls far below that where nobody asks again', () => {
    expect(curve.lost.at(-1)?.[0]).toBe(120);
    expect(curve.lost.at(-1)?.[1]).toBeLessThan(0.7);
  });
});
