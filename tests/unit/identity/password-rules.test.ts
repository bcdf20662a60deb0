import { describe, expect, it } from 'vitest';
import { parseEmail } from '../../../lib/identity/email';
import { checkPassword } from '../../../lib/identity/password-rules';
import { isCommonPassword } from '../../../lib/server/auth/is-common-password';

const check = (password: string, email = 'gudrun@uni.example') => {
  const address = parseEmail(email);
  const result = checkPassword(password, address.ok ? address.value : null, isCommonPassword);
  return result.ok ? 'taken' : result.error;
};

describe('a password', () => {
  it.each([
    ['eight characters', 'kx7 mQ2v'],
    ['a hundred and twenty-eight', `a${'bc d'.repeat(31)}xyz`],
    ['five hundred and twelve', `${'fibres '.repeat(73)}!`],
    ['spaces, umlauts and bones', 'Hüftkopf und 🦴🦴'],
    ['eight emoji, which are sixteen units', '🦴🧠🦷👁👂👃👅🫀'],
    ['a sentence of common words', 'the hip abducts the thigh'],
  ])('of %s is taken', (_name, password) => {
    expect(check(password)).toBe('taken');
  });

  it.each([
    ['', 'short'],
    ['kx7 mQ2', 'short'],
    ['🦴🧠🦷👁👂👃👅', 'short'],
    ['x1 '.repeat(171), 'long'],
    ['password', 'common'],
    ['PassWord1', 'common'],
    ['12345678', 'common'],
    ['87654321', 'common'],
    ['abcdefghijkl', 'common'],
    ['qwertyuiop', 'common'],
    ['aaaaaaaaaa', 'common'],
    ['abababababab', 'common'],
    ['sunshine!!', 'common'],
    ['2026sunshine', 'common'],
    ['gluteusmedius', 'common'],
    ['passwort', 'common'],
    ['gudrun@uni.example', 'personal'],
    ['gudrun1999', 'personal'],
    ['Retinaculum!', 'personal'],
  ])('%j is refused: %s', (password, fault) => {
    expect(check(password)).toBe(fault);
  });

  it('typed with combining or with ready-made letters is one password', () => {
    const [one, two] = ['Zoe\u0301 und Be\u0301ne\u0301', 'Zo\u00e9 und B\u00e9n\u00e9'].map((text) =>
      checkPassword(text, null, () => false),
    );
    expect(one).toEqual(two);
  });
});
