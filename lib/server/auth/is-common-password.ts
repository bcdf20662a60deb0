import { createHash } from 'node:crypto';
import { commonPasswordHashes, hashBytes } from './common-password-hashes';

const memo: { known: ReadonlySet<string> | null } = { known: null };

/** Whether a password, in lower case, is among those that everybody tries first. */
export function isCommonPassword(lower: string): boolean {
  memo.known ??= read();
  return memo.known.has(
    createHash('sha256')
      .update(lower)
      .digest('hex')
      .slice(0, 2 * hashBytes),
  );
}

function read(): ReadonlySet<string> {
  const hex = Buffer.from(commonPasswordHashes, 'base64').toString('hex');
  const known = new Set<string>();
  for (let start = 0; start < hex.length; start += 2 * hashBytes) known.add(hex.slice(start, start + 2 * hashBytes));
  return known;
}
