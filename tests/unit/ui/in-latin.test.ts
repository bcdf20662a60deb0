import { describe, expect, it } from 'vitest';
import { inLatin } from '@/components/ui/in-latin';

const names = {
  'superior gluteal nerve': 'nervus gluteus superior',
  'greater trochanter': 'trochanter major',
  femur: 'os femoris',
};

describe('names in Latin', () => {
  it('replaces names and keeps the capital letter of the first', () => {
    expect(inLatin('Superior gluteal nerve', names)).toBe('Nervus gluteus superior');
    expect(inLatin('Side of the greater trochanter of the femur', names)).toBe(
      'Side of the trochanter major of the os femoris',
    );
  });

  it('leaves words that only contain a name, and sentences without one', () => {
    expect(inLatin('The femurs and a pre-femur', names)).toBe('The femurs and a pre-femur');
    expect(inLatin('Abduction of the hip', {})).toBe('Abduction of the hip');
  });
});
