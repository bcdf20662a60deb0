import { createHash, createHmac, hkdfSync } from 'node:crypto';

/** What a key derived from the installation's one secret is for. Keys of two purposes have nothing in common. */
export type KeyPurpose = 'rate-limit' | 'reset-link';

export const keyFor = (secret: string, purpose: KeyPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'retinaculum', purpose, 32));

export const keyedHash = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/** For secrets with enough random bits of their own. */
export const plainHash = (text: string): string => createHash('sha256').update(text).digest('base64url');
