import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash32, seeded, shuffled } from '@/lib/core/random';

describe('seeded randomness', () => {
  it('gives the same sequence for the same seed on every engine', () => {
    const random = seeded('gluteus medius');
    expect([random(), random(), random()]).toEqual([0.2480144004803151, 0.10260092723183334, 0.9294920719694346]);
  });

  it('stays from 0 to below 1 and spreads evenly', () => {
    const random = seeded('even');
    const tenths = new Array<number>(10).fill(0);
    for (let n = 0; n < 20_000; n += 1) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  });

  it('tells near seeds apart', () => {
    const factors = Array.from({ length: 1_000 }, (_, n) => hash32(`a:gluteus-medius.nerve.recall ${n}`) / 2 ** 32);
    const low = factors.filter((factor) => factor < 0.5).length;
    expect(new Set(factors).size).toBe(1_000);
    expect(Math.abs(low - 500)).toBeLessThan(60);
  });

  it('shuffles without losing anything', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.string(), (items, seed) => {
        const out = shuffled(items, seeded(seed));
        expect([...out].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
        expect(shuffled(items, seeded(seed))).toEqual(out);
      }),
    );
  });
});
