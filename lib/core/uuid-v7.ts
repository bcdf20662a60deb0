/**
 * A version 7 uuid (RFC 9562, 5.7): 48 bits of milliseconds, then random bits, so that ids sort roughly by creation.
 * @param at milliseconds since 1970
 * @param random at least ten random bytes
 */
export function uuidV7(at: number, random: Uint8Array): string {
  if (random.length < 10) throw new Error('uuidV7 needs ten random bytes');
  const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0').slice(-12);
  const tail = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(tail.slice(3, 5), 16) & 0x3f) | 0x80).toString(16);
  const randA = tail.slice(0, 3);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randA}-${variant}${tail.slice(5, 7)}-${tail.slice(7, 19)}`;
}
