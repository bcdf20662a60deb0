import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryCode, makeRecoveryCode, readRecoveryCode } from '../../../lib/identity/recovery-code';

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('a recovery code', () => {
  it('is read back however it is copied', () => {
    fc.assert(
      fc.property(tenBytes, (random) => {
        const code = makeRecoveryCode(random);
        const shown = formatRecoveryCode(code);
        expect(shown).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        const sloppy = shown.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readRecoveryCode(` ${sloppy}. `)).toBe(code);
      }),
    );
  });

  it('carries every one of its eighty bits', () => {
    fc.assert(
      fc.property(tenBytes, fc.nat(79), (random, bit) => {
        const other = random.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(makeRecoveryCode(other)).not.toBe(makeRecoveryCode(random));
      }),
    );
  });

  it.each(['', 'ABCD', '0000-0000-0000-000', '0000-0000-0000-0000-0', 'UUUU-UUUU-UUUU-UUUU'])('is not %j', (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  });

  it('is never made from too little chance', () => {
    expect(() => makeRecoveryCode(new Uint8Array(9))).toThrow();
  });
});
