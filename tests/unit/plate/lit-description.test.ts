import { describe, expect, it } from 'vitest';
import { litDescription } from '@/components/plate/lit-description';
import type { Diagram } from '@/lib/anatomy/diagram';
import { diagram as base, shape } from './diagram-fixture';

const bone = (id: string, of: string, anchor: readonly [number, number]) =>
  shape(id, of, { tissue: 'bone', layer: 'bone', anchor });

/** A crest at the top left, a hook at the bottom right, and a muscle between them. */
const diagram: Diagram = {
  ...base,
  shapes: [
    bone('s1', 'high-crest', [10, 10]),
    bone('s2', 'low-hook', [80, 90]),
    shape('s3', 'slanting-muscle', { d: 'M12,12L20,15C40,50 60,60 82,88L78,92Z' }),
    shape('s4', 'slanting-muscle', { role: 'fibre', d: 'M15,15L20,30' }),
    shape('s5', 'slanting-muscle', { role: 'insertion', d: 'M78,86L82,86L82,92Z' }),
  ],
};

describe('what is said of a lit structure', () => {
  it('tells where it reaches from and to, and on which side it lies', () => {
    expect(litDescription(diagram, ['s3', 's4'])).toBe(
      'Drawing of a right hip. Left is behind. Lit: a muscle, from near the high crest down to near the low hook, in the middle.',
    );
  });

  it('never names what is lit, not even by the bone that is asked for', () => {
    expect(litDescription(diagram, ['s3'])).not.toContain('slanting');
    expect(litDescription(diagram, ['s1'])).not.toContain('crest');
  });

  it('tells painted bone and single fibres from a whole muscle', () => {
    expect(litDescription(diagram, ['s5'])).toContain('Lit: an area painted on the bone, in the lower third');
    expect(litDescription(diagram, ['s4'])).toContain('Lit: fibres of a muscle, in the upper third');
    expect(litDescription(diagram, ['s4'])).toContain('towards the posterior side');
  });

  it('says what the picture is where nothing is lit', () => {
    expect(litDescription(diagram, [])).toBe(diagram.description);
  });
});
