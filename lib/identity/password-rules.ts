import type { Brand } from '../core/brand';
import { err, ok, type Result } from '../core/result';
import type { Email } from './email';

/** A password in the form that is hashed. */
export type Password = Brand<string, 'Password'>;

/** Characters as people count them, not UTF-16 units. */
export const shortestPassword = 8;
export const longestPassword = 512;

export type PasswordFault = 'short' | 'long' | 'common' | 'personal';

/** The same password typed on two keyboards is the same text (NFKC, as NIST SP 800-63B asks). */
function isNormalised(text: string): text is Password {
  return text === text.normalize('NFKC');
}
export function normalisePassword(input: string): Password {
  const text = input.normalize('NFKC');
  if (!isNormalised(text)) throw new Error('normalising twice must change nothing');
  return text;
}

/**
 * Any characters, any mixture; what everybody tries first is refused.
 * @param isCommon whether a password, in lower case, is on the list of common ones
 */
export function checkPassword(
  input: string,
  email: Email | null,
  isCommon: (lower: string) => boolean,
): Result<Password, PasswordFault> {
  const password = normalisePassword(input);
  const length = [...password].length;
  if (length < shortestPassword) return err('short');
  if (length > longestPassword) return err('long');
  const lower = password.toLowerCase();
  // Digits and marks before or after do not make a common word rare.
  const word = lower.replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  if (isMonotonous(lower) || isCommon(lower) || (word.length >= shortestPassword && isCommon(word)))
    return err('common');
  const name = email === null ? '' : (email.split('@')[0] ?? '');
  if (lower === email || word === 'retinaculum' || (name.length >= 4 && (lower === name || word === name)))
    return err('personal');
  return ok(password);
}

/** One character, or a pair, over and over; or a straight run of the alphabet or the digits. */
function isMonotonous(text: string): boolean {
  if (new Set(text).size <= 2) return true;
  const steps = new Set<number>();
  for (let i = 1; i < text.length; i += 1) steps.add(text.charCodeAt(i) - text.charCodeAt(i - 1));
  return steps.size === 1;
}
