import { describe, expect, it } from 'vitest';
import { longestPassword } from '../../../lib/identity/password-rules';
import { readNewPassword } from '../../../lib/server/account/new-password';
import { passwordSentence } from '../../../lib/server/account/sentences';
import { readInput } from '../../../lib/server/action/read-input';

const formOf = (fields: Record<string, string | Blob>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe('the fields of a form', () => {
  it('are the named ones as they were typed; what is missing or a file reads as empty', () => {
    const form = formOf({ email: ' Ines ', file: new Blob(['x']), other: 'x' });
    expect(readInput(['email', 'file', 'password'], form)).toEqual({ email: ' Ines ', file: '', password: '' });
  });

  it('that are far too long are called too long, not too short', () => {
    for (const letter of ['x', '\u{1f9b4}', '\u1fb3\u0313\u0300', '\u1100\u1161\u11a8']) {
      const typed = Array.from({ length: 100_000 }, (_, index) => letter + (index % 7)).join('');
      const { newPassword } = readInput(['newPassword'], formOf({ newPassword: typed }));
      expect(newPassword.length).toBeLessThan(typed.length);
      expect([...newPassword.normalize('NFKC')].length).toBeGreaterThan(longestPassword);
      expect(readNewPassword(newPassword, null)).toMatchObject({
        ok: false,
        error: { fields: { newPassword: passwordSentence.long } },
      });
    }
  });
});
