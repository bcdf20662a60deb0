import type { Brand } from '../core/brand';
import { err, ok, type Result } from '../core/result';

/** A mailbox in the one form that is stored and compared: two spellings of one mailbox are one text. */
export type Email = Brand<string, 'Email'>;

/** `letters`: contains a character that only looks right, such as a full-width @ or a Cyrillic a. */
export type EmailFault = 'empty' | 'letters' | 'shape';

const longest = 254;
const longestLocal = 64;
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;
const isShaped = (text: string): text is Email => {
  const [name = '', host = '', ...more] = text.split('@');
  const fits = text.length <= longest && name.length <= longestLocal;
  return more.length === 0 && fits && local.test(name) && domain.test(host);
};

/**
 * Case is dropped in the whole address: no mail service in use tells `Ines@` from `ines@`, and two accounts for one
 * mailbox would be one too many. Dots and tags stay, because they are different mailboxes at some providers.
 */
export function parseEmail(input: string): Result<Email, EmailFault> {
  const text = input.trim();
  if (text === '') return err('empty');
  if (!/^[\x21-\x7e]+$/.test(text)) return err(/\s/.test(text) ? 'shape' : 'letters');
  const lower = text.toLowerCase();
  return isShaped(lower) ? ok(lower) : err('shape');
}
