/** A sum of SHA-256 hashes as 64 hex digits; see digest.ts. Apart from it, because the hash is heavy and this is needed first. */
export type Digest = string;
export const emptyDigest: Digest = '0'.repeat(64);
