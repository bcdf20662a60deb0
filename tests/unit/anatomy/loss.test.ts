import { describe, expect, it } from 'vitest';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import type { Loss } from '@/lib/anatomy/graph/loss';
import { lossInPlexus } from '@/lib/anatomy/graph/loss-in-plexus';
import { lossOfLesion } from '@/lib/anatomy/graph/loss-of-lesion';
import { lossOfNerve } from '@/lib/anatomy/graph/loss-of-nerve';
import { structureId } from '@/lib/core/ids';
import { loadArm } from '../../fixtures/arm-in-small';

const { dataset } = loadArm();
const long = structureId('long-nerve');
const muscles = (loss: Loss) =>
  loss.muscles.map((one) => `${one.muscle}${one.parts === null ? '' : ` (${one.parts.join()})`} ${one.degree}`);
const movements = (loss: Loss) => loss.movements.map((one) => `${one.movement} ${one.degree}`);
const skin = (loss: Loss) => loss.skin.map((fact) => fact.area);

describe('a nerve that is cut', () => {
  it('where it begins loses all that it supplies, by way of branches too', () => {
    const loss = lossOfNerve(dataset, long);
    expect(muscles(loss)).toEqual(['high lost', 'low lost', 'far lost', 'shared (outer) lost']);
    expect(skin(loss)).toEqual(['palm of the hand', 'back of the wrist']);
  });

  it('in its course loses only what lies beyond the cut', () => {
    const loss = lossOfNerve(dataset, long, 'forearm');
    expect(muscles(loss)).toEqual(['low lost', 'far lost', 'shared (outer) lost']);
    expect(muscles(lossOfNerve(dataset, long, 'hand'))).toEqual(['shared (outer) lost']);
  });

  it('low down keeps the skin of branches that left above', () => {
    expect(skin(lossOfNerve(dataset, long, 'hand'))).toEqual(['palm of the hand']);
  });

  it('leaves a movement weak as long as another muscle helps with it', () => {
    expect(movements(lossOfNerve(dataset, long))).toEqual(['flexion weak', 'extension lost']);
    expect(movements(lossOfNerve(dataset, long, 'hand'))).toEqual([]);
  });
});

describe('a plexus that is cut', () => {
  const network = structureId('network');

  it('at its trunk leaves the fibres that go round it', () => {
    const loss = lossInPlexus(dataset, network, 'trunk');
    expect(muscles(loss)).toEqual(['high weak', 'shared (outer) weak', 'far weak'].sort((a, b) => order(a) - order(b)));
    expect(skin(loss)).toEqual([]);
  });

  it('at a root weakens what has other roots and kills what has none', () => {
    expect(muscles(lossInPlexus(dataset, network, null, ['C6']))).toContain('low lost');
    expect(muscles(lossInPlexus(dataset, network, null, ['C6']))).toContain('high weak');
  });

  it('at every root loses everything', () => {
    const loss = lossInPlexus(dataset, network, null, ['C5', 'C6']);
    expect(muscles(loss)).toEqual(muscles(lossOfNerve(dataset, long)));
    expect(skin(loss)).toEqual(skin(lossOfNerve(dataset, long)));
  });
});

/** Muscles come in authored order. */
const order = (text: string): number => ['high', 'low', 'far', 'shared'].indexOf(text.split(' ')[0] ?? '');

it('a lesion of the atlas loses what a cut at its place does', () => {
  const [lesion] = factsWith(dataset, structureId('wrist-cut'), 'lesion');
  if (lesion === undefined) throw new Error('the lesion is missing');
  expect(lossOfLesion(dataset, lesion)).toEqual(lossOfNerve(dataset, long, 'hand'));
});
