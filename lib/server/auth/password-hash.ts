import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type { Password } from '@/lib/identity/password-rules';
import { atMost } from './at-most';

/** scrypt's cost as a power of two, its block size and its parallelisation; about a third of a second. */
interface Cost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}
const current: Cost = { ln: 15, r: 8, p: 3 };
const saltBytes = 16;
const keyBytes = 32;

/** Node hashes on four threads that files and names share, so a few wait their turn here instead of blocking those. */
const inTurn = atMost(2);

const derive = (password: Password, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 2 * 128 * 2 ** ln * r };
        scrypt(password, salt, keyBytes, options, (error, key) => (error === null ? resolve(key) : reject(error)));
      }),
  );

const write = ({ ln, r, p }: Cost, salt: Buffer, key: Buffer): string =>
  ['scrypt', ln, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');

function read(hash: string): { cost: Cost; salt: Buffer; key: Buffer } {
  const [scheme, ln, r, p, salt = '', key = ''] = hash.split('$');
  if (scheme !== 'scrypt') throw new Error('a password hash of an unknown scheme');
  const bytes = { salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') };
  if (bytes.key.length !== keyBytes) throw new Error('a password hash of a wrong length');
  return { cost: { ln: Number(ln), r: Number(r), p: Number(p) }, ...bytes };
}

export async function hashPassword(password: Password): Promise<string> {
  const salt = randomBytes(saltBytes);
  return write(current, salt, await derive(password, salt, current));
}

/** What the password of nobody is compared with, so that an unknown address takes as long as a known one. */
const nobody = write(current, Buffer.alloc(saltBytes), Buffer.alloc(keyBytes, 1));

/** @param hash null where there is no account: the work is done all the same, and the answer is no. */
export async function verifyPassword(password: Password, hash: string | null): Promise<boolean> {
  const { cost, salt, key } = read(hash ?? nobody);
  const same = timingSafeEqual(await derive(password, salt, cost), key);
  return same && hash !== null;
}

/** Whether a hash was made with other parameters than today's. */
export function isOutdated(hash: string): boolean {
  const { ln, r, p } = read(hash).cost;
  return ln !== current.ln || r !== current.r || p !== current.p;
}
