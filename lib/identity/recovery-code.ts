import type { Brand } from '../core/brand';

/** Sixteen characters of Crockford's base 32, without separators: 80 bits. */
export type RecoveryCode = Brand<string, 'RecoveryCode'>;

/** No I, L, O or U: what is copied by hand is read back without doubt. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;
export const recoveryCodeBytes = 10;
export const recoveryCodesPerAccount = 10;

const isCode = (text: string): text is RecoveryCode =>
  text.length === length && [...text].every((letter) => letters.includes(letter));

/** @param random ten random bytes */
export function makeRecoveryCode(random: Uint8Array): RecoveryCode {
  let bits = 0n;
  for (const byte of random.subarray(0, recoveryCodeBytes)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < length; i += 1) {
    text = (letters[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  if (random.length < recoveryCodeBytes || !isCode(text)) throw new Error('a recovery code needs ten random bytes');
  return text;
}

/** As it is shown: `4F7K-9QWE-...`. */
export const formatRecoveryCode = (code: RecoveryCode): string => (code.match(/.{4}/g) ?? []).join('-');

/** As it is typed: any case, any separators, and the letters that look like digits taken for them. */
export function readRecoveryCode(typed: string): RecoveryCode | null {
  const text = typed
    .toUpperCase()
    .replace(/[\s\-_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return isCode(text) ? text : null;
}
