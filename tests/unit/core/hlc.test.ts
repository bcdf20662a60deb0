import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstHlc, type Hlc, hlcTime, isHlc, makeHlc, observe, tick } from '@/lib/core/hlc';

const instants = fc.integer({ min: 0, max: 2 ** 47 });
const stamps: fc.Arbitrary<Hlc> = fc
  .tuple(instants, fc.integer({ min: 0, max: 0xffff }))
  .map(([at, counter]) => makeHlc(at, counter));

describe('the hybrid logical clock', () => {
  it('sorts as text by time and then by counter', () => {
    fc.assert(
      fc.property(stamps, stamps, (a, b) => {
        const numbers = (stamp: Hlc) => BigInt(`0x${stamp}`);
        expect(a < b).toBe(numbers(a) < numbers(b));
      }),
    );
  });

  it('goes on whatever the wall clock does', () => {
    fc.assert(
      fc.property(stamps, fc.array(instants, { maxLength: 50 }), (first, clock) => {
        let last = first;
        for (const now of clock) {
          const next = tick(last, now);
          expect(isHlc(next)).toBe(true);
          expect(next > last).toBe(true);
          expect(hlcTime(next)).toBeGreaterThanOrEqual(now);
          last = next;
        }
      }),
    );
  });

  it('takes the wall clock where that is ahead, and counts where it is not', () => {
    expect(tick(makeHlc(1_000, 7), 2_000)).toBe(makeHlc(2_000, 0));
    expect(tick(makeHlc(2_000, 7), 1_000)).toBe(makeHlc(2_000, 8));
    expect(tick(makeHlc(2_000, 7), 2_000)).toBe(makeHlc(2_000, 8));
  });

  it('borrows a millisecond when the counter is full', () => {
    expect(tick(makeHlc(2_000, 0xffff), 1_000)).toBe(makeHlc(2_001, 0));
  });

  it('never stays behind what it has seen', () => {
    const [early, late] = [makeHlc(5, 0), makeHlc(5, 1)];
    expect(observe(early, late)).toBe(late);
    expect(observe(late, early)).toBe(late);
    expect(tick(observe(firstHlc, late), 0) > late).toBe(true);
  });

  it('is sixteen lower-case hex digits', () => {
    expect(firstHlc).toBe('0000000000000000');
    for (const text of ['', '000000000000000', '00000000000000000', '00000000000000G0', 'ABCDEF0000000000'])
      expect(isHlc(text)).toBe(false);
  });

  it('is refused where it cannot be written', () => {
    expect(() => makeHlc(2 ** 48, 0)).toThrow('out of range');
    expect(() => makeHlc(0, 0x10000)).toThrow('out of range');
    expect(() => makeHlc(Number.NaN, 0)).toThrow('out of range');
  });
});
