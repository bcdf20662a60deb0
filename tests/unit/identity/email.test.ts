import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmail } from '../../../lib/identity/email';

const read = (text: string) => {
  const result = parseEmail(text);
  return result.ok ? result.value : result.error;
};

describe('an e-mail address', () => {
  it.each([
    ['ines@uni.example', 'ines@uni.example'],
    ['  Ines.O-Brien+anatomy@Uni-Bern.Example \n', 'ines.o-brien+anatomy@uni-bern.example'],
    ["o'neill_2@a.b.museum", "o'neill_2@a.b.museum"],
    ['x@xn--mnchen-3ya.example', 'x@xn--mnchen-3ya.example'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(read(typed)).toBe(kept);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ines', 'shape'],
    ['ines@', 'shape'],
    ['@uni.example', 'shape'],
    ['ines@uni', 'shape'],
    ['ines@uni.example.', 'shape'],
    ['ines@uni..example', 'shape'],
    ['.ines@uni.example', 'shape'],
    ['in..es@uni.example', 'shape'],
    ['ines@@uni.example', 'shape'],
    ['ines@uni.example,zoe@uni.example', 'shape'],
    ['ines @uni.example', 'shape'],
    ['"ines"@uni.example', 'shape'],
    ['ines@[192.0.2.1]', 'shape'],
    ['ines@-uni.example', 'shape'],
    ['ines@uni.example\r\nBcc: zoe@uni.example', 'shape'],
    [`${'x'.repeat(65)}@uni.example`, 'shape'],
    [`x@${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}`, 'shape'],
  ])('%j is refused: %s', (typed, fault) => {
    expect(read(typed)).toBe(fault);
  });

  it.each([
    ['a full-width @', 'ines\uff20uni.example'],
    ['a small @', 'ines\ufe6buni.example'],
    ['a Cyrillic letter', 'in\u0435s@uni.example'],
    ['a zero-width joiner', 'in\u200des@uni.example'],
    ['a Kelvin sign, whose small form is a plain k', 'pat\u212a@uni.example'],
    ['a dotless i', '\u0131nes@uni.example'],
  ])('with %s is refused, so that nobody is two people or somebody else', (_name, typed) => {
    expect(read(typed)).toBe('letters');
  });

  it('is normalised once: what came out goes in again unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
        const once = parseEmail(typed);
        if (once.ok) expect(parseEmail(once.value.toUpperCase())).toEqual(once);
      }),
    );
  });
});
