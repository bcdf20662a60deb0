import { describe, expect, it } from 'vitest';
import { oneValue } from '@/lib/cards/rules/one-value';
import { change, faultsAfter, faultsWith } from '../../../fixtures/plant-card';

const lowerNerve = change(
  'tier: 1 }',
  'tier: 1 }\n  lower-nerve: { name: lower nerve, tier: 1 }',
  'content/hip-region/nerves.yaml',
);

describe('a prompt fixes one value under every accepted variant', () => {
  it('holds for the small atlas', () => {
    expect(faultsAfter(oneValue)).toEqual([]);
  });

  it('fails when a part has another nerve than the whole', () => {
    const second = change(
      '      roots:\n        levels',
      '      second: { predicate: innervation, part: anterior, nerve: lower-nerve, scheduled: false }\n      roots:\n        levels',
    );
    expect(faultsAfter(oneValue, lowerNerve, second)).toEqual([
      'a:fan-muscle.nerve.nerve: the prompt wants one value and the atlas holds 2 (upper-nerve, lower-nerve): "Which nerve supplies fan muscle?"',
    ]);
  });

  it('fails when a muscle that a nerve is accepted for is missing from the list of its muscles', () => {
    const third = change(
      '  strap-muscle:',
      `  flat-muscle:
    name: flat muscle
    tier: 3
    facts:
      nerve:
        predicate: innervation
        nerve: lower-nerve
        variants: [{ id: upper, value: upper nerve of the buttock, status: accepted }]
  strap-muscle:`,
    );
    expect(faultsAfter(oneValue, lowerNerve, third).join()).toContain(
      'a:fan-muscle.nerve.supplies: the prompt wants 2 values and the atlas holds 3 (fan-muscle, strap-muscle, flat-muscle)',
    );
  });

  it('fails when a prime move that is not studied makes "the main action" two', () => {
    const second = change(
      '      turns-in:',
      '      bend: { predicate: action, joint: hip-joint, movement: flexion, role: prime-mover, condition: with the leg free, scheduled: false }\n      turns-in:',
    );
    expect(faultsAfter(oneValue, second).join()).toContain('atlas holds 2 (abduction, flexion)');
  });

  it('fails when some text gives the part the contrary turn and that counts as right', () => {
    const contrary = change(
      '        movement: medial-rotation',
      '        variants: [{ id: out, value: lateral rotation, status: accepted }]\n        movement: medial-rotation',
    );
    expect(faultsAfter(oneValue, contrary).join()).toContain('a:fan-muscle.turns-in.rotation');
  });

  it('fails when a neighbour says from its end that it lies there too', () => {
    const other = change(
      '      felt:',
      '      under-the-fan: { predicate: relation, relation: deep-to, objects: [fan-muscle], scheduled: false }\n      felt:',
    );
    const third = change(
      '  strap-muscle:\n',
      '  flat-muscle: { name: flat muscle, tier: 3, facts: { under: { predicate: relation, relation: deep-to, objects: [fan-muscle], scheduled: false } } }\n  strap-muscle:\n',
    );
    expect(faultsAfter(oneValue, other)).toEqual([]);
    expect(faultsAfter(oneValue, third).join()).toContain('atlas holds 2 (flat-muscle, strap-muscle)');
  });

  it('fails when what is lit belongs to two structures', () => {
    const second = change(
      '  - { id: s3',
      '  - { id: s4, structure: strap-muscle, layer: flesh, tissue: muscle, role: body, d: "M0,0L10,10Z" }\n  - { id: s3',
      'content/diagrams/side-view.yaml',
    );
    expect(faultsAfter(oneValue, second).join()).toContain('a:fan-muscle.picture.identify');
  });

  it('fails when two cards look the same and want different answers', () => {
    expect(
      faultsWith(oneValue, 'a:strap-muscle.origin.origin', { prompt: 'Where does fan muscle arise?' }).join(),
    ).toContain('it also fits "Outer surface of the ilium below the curved ridge"');
  });
});
