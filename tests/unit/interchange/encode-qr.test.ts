import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { encodeQr, longestQr } from '@/lib/interchange/qr/encode-qr';
import { formatBits, versionBits } from '@/lib/interchange/qr/modules';
import { correctionOf } from '@/lib/interchange/qr/reed-solomon';

const scale = 4;
const quiet = 4;

/** Paints the modules as a camera would see them and hands them to a decoder written by somebody else. */
function read(
  modules: readonly (readonly boolean[])[],
  smudged: (row: number, column: number) => boolean = () => false,
) {
  const side = (modules.length + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [Math.floor(y / scale) - quiet, Math.floor(x / scale) - quiet];
      const dark = modules[row]?.[column] === true;
      if (dark !== smudged(row, column)) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return jsQR(pixels, side, side)?.data;
}

describe('a QR code', () => {
  it.each([
    'https://anatomy.example.org/quiz/gluteal-region?n=10&seed=1',
    'http://localhost:3000/atlas/gluteal-region',
    'https://anatomy.example.org/quiz/région-fessière',
    'a',
  ])('is read back as what was written: %s', (text) => {
    expect(read(encodeQr(text) ?? [])).toBe(text);
  });

  it('is read back at every length that fits, in all ten sizes', () => {
    const sizes = new Set<number>();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: longestQr }), fc.nat(25), (length, letter) => {
        const text = `${String.fromCharCode(97 + letter)}7/`.repeat(length).slice(0, length);
        const modules = encodeQr(text) ?? [];
        sizes.add(modules.length);
        expect(read(modules)).toBe(text);
      }),
      { numRuns: 60, examples: [14, 26, 42, 62, 84, 106, 122, 152, 180, 213].map((length) => [length, 3]) },
    );
    expect([...sizes].sort((a, b) => a - b)).toEqual([21, 25, 29, 33, 37, 41, 45, 49, 53, 57]);
  });

  it('is still read with a thumb on one of its corners', () => {
    const text = 'https://anatomy.example.org/quiz/gluteal-region?n=10&seed=1';
    const modules = encodeQr(text) ?? [];
    const corner = modules.length - 5;
    expect(read(modules, (row, column) => row > corner && column > corner)).toBe(text);
  });

  it('says so when a text is too long', () => {
    expect(encodeQr('x'.repeat(longestQr))).not.toBeNull();
    expect(encodeQr('x'.repeat(longestQr + 1))).toBeNull();
  });

  it('says its mask and size in the words of the standard, of which a reader would mend only a few letters', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((mask) => formatBits(mask).toString(2).padStart(15, '0'))).toEqual([
      '101010000010010',
      '101000100100101',
      '101111001111100',
      '101101101001011',
      '100010111111001',
      '100000011001110',
      '100111110010111',
      '100101010100000',
    ]);
    expect([7, 8, 9, 10].map(versionBits)).toEqual([0x07c94, 0x085bc, 0x09a99, 0x0a4d3]);
  });

  it('corrects as the standard prescribes', () => {
    // The example of ISO/IEC 18004, annex I: "01234567" at 1-M.
    const data = [0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11];
    expect(correctionOf(data, 10)).toEqual([0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55]);
  });
});
