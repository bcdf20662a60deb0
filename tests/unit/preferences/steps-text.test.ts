import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSteps, stepsText } from '@/lib/preferences/steps-text';

describe('steps as a line of text', () => {
  it('reads seconds, minutes, hours and days, however they are set apart', () => {
    expect(parseSteps('30s 1m, 10 2h;3D')).toEqual({ ok: true, value: [0.5, 1, 10, 120, 4_320] });
  });

  it('takes an empty text for no steps at all', () => {
    expect(parseSteps('  ')).toEqual({ ok: true, value: [] });
    expect(stepsText([])).toBe('');
  });

  it.each([
    ['0', 'no time at all'],
    ['10m 0s', 'no time at all'],
    ['-5', 'no length of time'],
    ['NaN', 'no length of time'],
    ['Infinity', 'no length of time'],
    ['1e9', 'no length of time'],
    ['ten', 'no length of time'],
    ['366d', 'longer than a year'],
    ['1 2 3 4 5 6 7 8 9 10 11', '10 steps'],
  ])('refuses %s with a sentence', (text, said) => {
    const read = parseSteps(text);
    expect(read.ok ? '' : read.error).toContain(said);
  });

  it('writes what it reads, for any steps in whole seconds', () => {
    const seconds = fc.array(fc.integer({ min: 1, max: 31_536_000 }), { maxLength: 10 });
    fc.assert(
      fc.property(seconds, (steps) => {
        const minutes = steps.map((each) => each / 60);
        const read = parseSteps(stepsText(minutes));
        const again = read.ok ? read.value.map((each) => Math.round(each * 60)) : null;
        expect(again).toEqual(steps);
      }),
    );
  });
});
