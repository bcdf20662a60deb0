import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzBounds, fuzzed } from '@/lib/scheduling/fuzz';

describe('the spread of due days', () => {
  it('Anki rslib/src/scheduler/states/fuzz.rs: without a factor it rounds within the limits', () => {
    expect(fuzzed(1.5, 1, 100, null)).toBe(2);
    expect(fuzzed(0.1, 1, 100, null)).toBe(1);
    expect(fuzzed(101, 1, 100, null)).toBe(100);
  });

  /** [interval, least, most, at factor 0, at 0.5, at 0.99] */
  it.each([
    // Nothing below 2.5 days.
    [1, 1, 1_000, 1, 1, 1],
    [2.49, 1, 1_000, 2, 2, 2],
    // A day from there, then 15%, 10% and 5% of the days beyond.
    [2.5, 1, 1_000, 2, 3, 4],
    [7, 1, 1_000, 5, 7, 9],
    [17, 1, 1_000, 14, 17, 20],
    [37, 1, 1_000, 33, 37, 41],
    // A choice of two where the limits allow one.
    [2, 2, 1_000, 2, 2, 2],
    [2, 3, 1_000, 3, 4, 4],
    [2, 3, 3, 3, 3, 3],
    // From one stretch to the next.
    [6.9, 3, 1_000, 5, 7, 9],
    [7, 3, 1_000, 5, 7, 9],
    [7.1, 3, 1_000, 5, 7, 9],
    [19.9, 3, 1_000, 17, 20, 23],
    [20, 3, 1_000, 17, 20, 23],
    [20.1, 3, 1_000, 17, 20, 23],
    // The limits hold, and what is left of the spread is even.
    [100, 101, 1_000, 101, 105, 108],
    [100, 1, 99, 92, 96, 99],
    [100, 97, 103, 97, 100, 103],
  ])('Anki rslib/src/scheduler/states/fuzz.rs: %d days within %d to %d', (interval, least, most, low, middle, high) => {
    expect([0, 0.5, 0.99].map((factor) => fuzzed(interval, least, most, factor))).toEqual([low, middle, high]);
  });

  it('does not fail where the limits are the wrong way round', () => {
    expect(fuzzBounds(1, 3, 2)).toEqual([2, 2]);
  });

  it('is whole days within the limits for any interval', () => {
    const limits = fc.tuple(fc.integer({ min: 1, max: 36_500 }), fc.integer({ min: 1, max: 36_500 }));
    const factors = fc.option(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), limits, factors, (interval, [a, b], factor) => {
        const days = fuzzed(interval, Math.min(a, b), Math.max(a, b), factor);
        expect(Number.isInteger(days)).toBe(true);
        expect(days).toBeGreaterThanOrEqual(Math.min(a, b));
        expect(days).toBeLessThanOrEqual(Math.max(a, b));
      }),
    );
  });
});
