import { describe, expect, it } from 'vitest';
import { drawnShapes, type PlateState } from '@/components/plate/plate-state';
import { diagram, shape } from './diagram-fixture';

const looks = (state: PlateState) =>
  Object.fromEntries(drawnShapes(diagram, state).map(({ shape, look }) => [shape.id, look]));

describe('what a plate draws', () => {
  it('draws the layers that are on, in paint order', () => {
    expect(drawnShapes(diagram, {}).map(({ shape }) => shape.id)).toEqual(['s01', 's09']);
  });

  it('shows what is lit even when its layer is off, with its fibres on it', () => {
    expect(looks({ lit: ['s02'] })).toEqual({ s01: 'plain', s02: 'lit', s03: 'on-lit', s04: 'on-lit', s09: 'plain' });
  });

  it('lights a structure by its body, and a cut stump only where nothing whole is drawn', () => {
    expect(looks({ structure: 'latissimus' })).toMatchObject({ s08: 'lit' });
    expect(looks({ structure: 'latissimus' })).not.toHaveProperty('s07');
    expect(looks({ structure: 'trapezius' })).toMatchObject({ s06: 'lit' });
    expect(looks({ structure: 'trapezius' })).not.toHaveProperty('s05');
  });

  it('lights the fibres of one part and leaves the body and the other fibres plain', () => {
    const state = { structure: 'deltoid', part: 'posterior', layers: ['muscle'] };
    expect(looks(state)).toEqual({ s02: 'plain', s03: 'plain', s04: 'lit', s08: 'plain' });
  });

  it('inks what is known and leaves the rest in hairlines', () => {
    const inked = new Set(['deltoid']);
    expect(looks({ layers: ['bone', 'muscle'], inked })).toMatchObject({ s01: 'plain', s02: 'inked', s08: 'plain' });
  });

  it('hatches what is lit without fibres of its own, so that colour is never the only sign', () => {
    const hatched = (state: PlateState) =>
      drawnShapes(diagram, state)
        .filter((drawn) => drawn.hatched)
        .map(({ shape }) => shape.id);
    expect(hatched({ lit: ['s01'] })).toEqual(['s01']);
    expect(hatched({ lit: ['s08'] })).toEqual(['s08']);
    expect(hatched({ lit: ['s02'] })).toEqual([]);
  });

  it('draws the fibres of a part in full, and all of them where a muscle is not told apart into any', () => {
    const between = shape('s10', 'deltoid', { role: 'fibre' });
    const only = shape('s11', 'latissimus', { role: 'fibre' });
    const drawn = drawnShapes({ ...diagram, shapes: [...diagram.shapes, between, only] }, { layers: ['muscle'] });
    const strong = drawn.filter((each) => each.shape.role === 'fibre' && each.strong).map((each) => each.shape.id);
    expect(strong).toEqual(['s03', 's04', 's11']);
  });
});
