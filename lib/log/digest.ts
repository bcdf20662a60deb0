import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson } from './canonical-json';
import { type Digest, emptyDigest } from './empty-digest';
import type { LogEvent } from './event';

export { type Digest, emptyDigest };

const modulus = 1n << 256n;
const text = new TextEncoder();

function hex(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += byte.toString(16).padStart(2, '0');
  return out;
}

export const eventHash = (event: LogEvent): Digest => hex(sha256(text.encode(canonicalJson(event))));

/**
 * A digest of a set of events: the sum, modulo 2^256, of the SHA-256 of each event's canonical JSON, as 64 hex digits.
 * A sum does not care for order, and one more event is one more addition, so it is kept up to date on every write.
 * It finds accidents (a lost or altered event); it is no signature, and only its owner's devices compare it.
 */
export function addToDigest(digest: Digest, events: Iterable<LogEvent>): Digest {
  let sum = BigInt(`0x${digest}`);
  for (const event of events) sum = (sum + BigInt(`0x${eventHash(event)}`)) % modulus;
  return sum.toString(16).padStart(64, '0');
}
