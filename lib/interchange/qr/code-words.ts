import { correctionOf } from './reed-solomon';
import { capacity, type Version, versions } from './versions';

const byteMode = 0b0100;
const lengthBits = (version: Version): number => (version.number < 10 ? 8 : 16);

/** The smallest version that holds so many bytes, or null where none does. */
export function versionFor(bytes: number): Version | null {
  return versions.find((version) => 4 + lengthBits(version) + 8 * bytes <= 8 * capacity(version)) ?? null;
}

/** Data and correction in the order in which they are drawn: interleaved by block. */
export function codeWords(bytes: Uint8Array, version: Version): readonly number[] {
  const data = padded(bytes, version);
  let from = 0;
  const blocks = version.blocks.map((length) => {
    const block = data.slice(from, from + length);
    from += length;
    return block;
  });
  const corrections = blocks.map((block) => correctionOf(block, version.correctionPerBlock));
  return [...interleave(blocks), ...interleave(corrections)];
}

/** Mode, length, bytes, an end, and filling that the standard prescribes. */
function padded(bytes: Uint8Array, version: Version): readonly number[] {
  const bits: number[] = [];
  const push = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  push(byteMode, 4);
  push(bytes.length, lengthBits(version));
  for (const byte of bytes) push(byte, 8);
  const room = 8 * capacity(version);
  push(0, Math.min(4, room - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  for (let even = true; bits.length < room; even = !even) push(even ? 0xec : 0x11, 8);
  return Array.from({ length: room / 8 }, (_, i) =>
    bits.slice(8 * i, 8 * i + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
}

function interleave(blocks: readonly (readonly number[])[]): readonly number[] {
  const longest = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: longest }, (_, i) => blocks.flatMap((block) => block[i] ?? [])).flat();
}
