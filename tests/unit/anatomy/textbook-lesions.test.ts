import { describe, expect, it } from 'vitest';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import type { Loss } from '@/lib/anatomy/graph/loss';
import { lossInPlexus } from '@/lib/anatomy/graph/loss-in-plexus';
import { lossOfLesion } from '@/lib/anatomy/graph/loss-of-lesion';
import { structureId } from '@/lib/core/ids';
import { loadContent } from '@/scripts/build/load-content';
import { projectRoot } from '@/scripts/build/project-root';

const { dataset } = loadContent(projectRoot);

function lossIn(id: string): Loss {
  const [lesion] = factsWith(dataset, structureId(id), 'lesion');
  if (lesion === undefined) throw new Error(`no lesion ${id}`);
  return lossOfLesion(dataset, lesion);
}
const muscles = (loss: Loss, degree: 'lost' | 'weak' = 'lost') =>
  loss.muscles
    .filter((one) => one.degree === degree)
    .map(({ muscle, parts }) => (parts === null ? muscle : `${muscle} (${parts.join()})`));
const movements = (loss: Loss, degree: 'lost' | 'weak' = 'lost') =>
  loss.movements.filter((one) => one.degree === degree).map(({ joint, movement }) => `${joint} ${movement}`);
const skin = (loss: Loss) => loss.skin.map((fact) => fact.area);

describe('the median nerve', () => {
  const [wrist, elbow] = [lossIn('carpal-tunnel-syndrome'), lossIn('median-nerve-injury-at-elbow')];

  it('at the wrist loses the thenar muscles and the lateral lumbricals, and keeps the palm', () => {
    expect(muscles(wrist)).toEqual([
      'abductor-pollicis-brevis',
      'flexor-pollicis-brevis (superficial)',
      'opponens-pollicis',
      'lumbricals-of-hand (lateral)',
    ]);
    expect(movements(wrist)).toEqual(['carpometacarpal-joint-of-thumb opposition']);
    expect(skin(wrist)).toEqual(['palmar side of the lateral three and a half digits']);
  });

  it('at the elbow loses the flexors of the forearm, pronation and the palm as well', () => {
    expect(muscles(elbow)).toEqual(
      expect.arrayContaining([
        ...muscles(wrist),
        'pronator-teres',
        'pronator-quadratus',
        'flexor-pollicis-longus',
        'flexor-digitorum-superficialis',
        'flexor-digitorum-profundus (lateral)',
      ]),
    );
    expect(muscles(elbow)).not.toContain('flexor-carpi-ulnaris');
    expect(movements(elbow)).toContain('radioulnar-joints pronation');
    expect(skin(elbow)).toContain('lateral side of the palm');
  });
});

describe('the radial nerve', () => {
  const [axilla, groove] = [lossIn('radial-nerve-injury-in-axilla'), lossIn('radial-nerve-injury-in-groove')];

  it('in both places lets wrist and fingers drop', () => {
    for (const loss of [axilla, groove])
      expect(movements(loss)).toEqual(
        expect.arrayContaining(['wrist-joint extension', 'metacarpophalangeal-joints extension']),
      );
  });

  it('loses the elbow in the axilla alone: the branches to triceps leave above the groove', () => {
    expect(muscles(axilla)).toContain('triceps-brachii');
    expect(movements(axilla)).toContain('elbow-joint extension');
    expect(muscles(groove)).not.toContain('triceps-brachii');
    expect(movements(groove)).not.toContain('elbow-joint extension');
    expect(skin(groove)).not.toContain('back of the arm');
  });

  it('by its deep branch alone keeps the wrist up, and the skin', () => {
    const deep = lossIn('posterior-interosseous-nerve-injury');
    expect(movements(deep)).toContain('metacarpophalangeal-joints extension');
    expect(movements(deep, 'weak')).toContain('wrist-joint extension');
    expect(muscles(deep)).not.toContain('extensor-carpi-radialis-longus');
    expect(skin(deep)).toEqual([]);
  });
});

describe('the superior gluteal nerve', () => {
  it('loses medius, minimus and tensor, without skin', () => {
    const loss = lossIn('superior-gluteal-nerve-injury');
    expect(muscles(loss)).toEqual(['gluteus-medius', 'gluteus-minimus', 'tensor-fasciae-latae']);
    expect(movements(loss, 'weak')).toContain('hip-joint abduction');
    expect(skin(loss)).toEqual([]);
  });

  it('lets the pelvis drop on the other side than the weak one, while the weak leg stands', () => {
    const sides = [...dataset.facts.values()].flatMap((fact) =>
      (fact.predicate === 'sign' || fact.predicate === 'clinical-test') && fact.side?.weak === 'gluteus-medius'
        ? [fact.side]
        : [],
    );
    const drops = sides.filter(({ effect }) => /drop|sink/.test(effect));
    expect(drops.length).toBeGreaterThan(0);
    for (const drop of drops) expect(drop).toMatchObject({ stance: 'ipsilateral', effectSide: 'contralateral' });
  });
});

describe('the brachial plexus', () => {
  it('at the upper trunk loses abduction and lateral rotation of the shoulder, at the lower the hand', () => {
    expect(movements(lossIn('erb-palsy'))).toEqual(
      expect.arrayContaining(['shoulder-joint abduction', 'shoulder-joint lateral-rotation']),
    );
    expect(muscles(lossIn('klumpke-palsy'))).toEqual(
      expect.arrayContaining(['dorsal-interossei-of-hand', 'adductor-pollicis', 'abductor-pollicis-brevis']),
    );
    expect(muscles(lossIn('klumpke-palsy'))).not.toContain('deltoid');
  });

  it('without C5 alone weakens the rhomboids, which C4 still reaches', () => {
    const loss = lossInPlexus(dataset, structureId('brachial-plexus'), null, ['C5']);
    expect(muscles(loss, 'weak')).toEqual(expect.arrayContaining(['rhomboid-major', 'rhomboid-minor', 'deltoid']));
    expect(muscles(loss)).toEqual([]);
  });
});
