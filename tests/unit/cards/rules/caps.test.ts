import { describe, expect, it } from 'vitest';
import { generateCards } from '@/lib/cards/generate-cards';
import { capOf, caps } from '@/lib/cards/rules/caps';
import { twoValued } from '@/lib/cards/rules/two-valued';
import { structureId } from '@/lib/core/ids';
import { change, faultsAfter } from '../../../fixtures/plant-card';
import { loadSmall } from '../../../fixtures/small-atlas';

const capAfter = (...edits: Parameters<typeof loadSmall>) => {
  const { dataset } = loadSmall(...edits);
  const fan = dataset.structures.get(structureId('fan-muscle'));
  return fan === undefined ? null : capOf(fan, dataset);
};

describe('caps', () => {
  it('allow a muscle whose parts act differently three more of should and of nice', () => {
    expect(capAfter()).toEqual({ must: 6, should: 9, nice: 11 });
    expect(capAfter([change('part: posterior', 'part: anterior')])).toEqual({ must: 6, should: 6, nice: 8 });
  });

  it('are smaller for lesser muscles and for what is met in passing', () => {
    expect(capAfter([change('    tier: 1\n    parts', '    tier: 2\n    parts')])).toEqual({
      must: 4,
      should: 2,
      nice: 0,
    });
    expect(capAfter([change('    tier: 1\n    parts', '    tier: 3\n    parts')])).toEqual({
      must: 2,
      should: 0,
      nice: 0,
    });
    const { dataset } = loadSmall();
    const cap = (id: string) => {
      const structure = dataset.structures.get(structureId(id));
      return structure === undefined ? null : capOf(structure, dataset);
    };
    expect(cap('knob')).toEqual({ must: 1, should: 1, nice: 0 });
    expect(cap('upper-nerve')).toEqual({ must: 4, should: 3, nice: 3 });
  });

  it('are kept by the small atlas but for the nice card of a bone', () => {
    expect(faultsAfter(caps)).toEqual([
      'a:ilium.not-the-crest.refutation: ilium may have 0 cards of level nice; this is one too many',
    ]);
  });

  it('name the card that is one too many', () => {
    const promoted = change(
      '      artery:\n        predicate: arterial-supply\n',
      '      artery:\n        predicate: arterial-supply\n        level: must\n',
    );
    expect(faultsAfter(caps, promoted)).toContain(
      'a:fan-muscle.artery.artery: fan muscle may have 6 cards of level must; this is one too many',
    );
  });
});

describe('two-valued answers', () => {
  it('are at most a quarter of the cards of a structure', () => {
    const { dataset } = loadSmall();
    const own = generateCards(dataset).filter((card) => card.structure === 'fan-muscle');
    const few = own.filter((card) => card.template === 'rotation' || card.template === 'nerve');
    expect(twoValued(own, dataset)).toEqual([]);
    expect(twoValued(few, dataset).map((fault) => fault.reason)).toEqual([
      '2 of the 3 cards of fan-muscle have only two possible answers; a quarter at most',
    ]);
  });
});
