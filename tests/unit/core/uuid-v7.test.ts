import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUuidV7 } from '@/lib/core/ids';
import { uuidV7 } from '@/lib/core/uuid-v7';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('uuid version 7', () => {
  it('is well formed for any time and any bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), bytes, (at, random) => {
        expect(isUuidV7(uuidV7(at, random))).toBe(true);
      }),
    );
  });

  it('carries its milliseconds first, so that ids sort by the time of making', () => {
    expect(uuidV7(0x0123_4567_89ab, new Uint8Array(10)).slice(0, 13)).toBe('01234567-89ab');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), bytes, bytes, (at, one, two) => {
        expect(uuidV7(at, one) < uuidV7(at + 1, two)).toBe(true);
      }),
    );
  });

  it('keeps 74 of the bits it is given', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 79 }), (random, bit) => {
        const other = Uint8Array.from(random);
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
        // Four bits make no digit of their own and two give way to the variant.
        const spent = [12, 13, 76, 77, 78, 79].includes(bit);
        expect(uuidV7(0, random) === uuidV7(0, other)).toBe(spent);
      }),
    );
  });

  it('wants ten random bytes', () => {
    expect(() => uuidV7(0, new Uint8Array(9))).toThrow('ten random bytes');
  });
});
