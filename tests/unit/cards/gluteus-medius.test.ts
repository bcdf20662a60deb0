import { describe, expect, it } from 'vitest';
import { generateCards } from '@/lib/cards/generate-cards';
import { checkCards } from '@/lib/cards/rules/check-cards';
import { loadContent } from '@/scripts/build/load-content';
import { projectRoot } from '@/scripts/build/project-root';

const { dataset } = loadContent(projectRoot);
const all = generateCards(dataset);
const cards = all.filter((card) => card.structure === 'gluteus-medius').sort((a, b) => a.intro - b.intro);

/** The cards that an examiner would write by hand, in the order of introduction: level, id, question, answer. */
const worked: readonly (readonly [string, string, string, string])[] = [
  ['must', 'lateral-hip.identify', 'Which muscle is lit?', 'Gluteus medius'],
  ['must', 'nerve.nerve', 'Which nerve supplies gluteus medius?', 'Superior gluteal nerve'],
  [
    'must',
    'abduction.main-action',
    'With the leg free, what is the main action of gluteus medius?',
    'Abduction of the hip',
  ],
  [
    'must',
    'pelvic-support.job',
    'When standing on one leg, what does gluteus medius do?',
    'Holds the opposite side of the pelvis up',
  ],
  [
    'must',
    'insertion.insertion',
    'Where does gluteus medius insert?',
    'Lateral surface of the greater trochanter of the femur',
  ],
  [
    'must',
    'origin.origin',
    'Where does gluteus medius arise?',
    'Outer surface of the ilium between the anterior and posterior gluteal lines',
  ],
  ['should', 'lateral-hip-origin.painted-origin', 'Which muscle arises from the lit area?', 'Gluteus medius'],
  ['should', 'roots.roots', 'Which root levels supply gluteus medius?', 'L4-S1'],
  [
    'should',
    'trendelenburg-side.side',
    'Standing on the right leg, its gluteus medius weak: which side drops, and why?',
    'Left: the stance leg cannot hold it up',
  ],
  [
    'should',
    'anterior-medial-rotation.rotation',
    'Which way do the anterior fibres of gluteus medius rotate the thigh?',
    'Medially',
  ],
  [
    'should',
    'posterior-lateral-rotation.rotation',
    'Which way do the posterior fibres of gluteus medius rotate the thigh?',
    'Laterally',
  ],
  [
    'should',
    'gait-picture.gait',
    'In the figure whose pelvis drops, which muscle is weak, on which leg?',
    'Gluteus medius, on the stance leg',
  ],
  ['should', 'deep-to-it.relation', 'Which muscle lies directly deep to gluteus medius?', 'Minimus'],
  ['should', 'covered-by.relation', 'Which muscle covers the posterior third of gluteus medius?', 'Maximus'],
  [
    'should',
    'nerve.supplies',
    'Which three muscles does the superior gluteal nerve supply?',
    'Gluteus medius, gluteus minimus and tensor fasciae latae',
  ],
  [
    'nice',
    'anterior-flexion.assists',
    'Besides rotation, which hip movement do only the anterior fibres of gluteus medius assist?',
    'Flexion',
  ],
  [
    'nice',
    'posterior-extension.assists',
    'Besides rotation, which hip movement do only the posterior fibres of gluteus medius assist?',
    'Extension',
  ],
  [
    'nice',
    'opposite-rotation-reason.ask',
    'Why do the anterior and posterior fibres of gluteus medius rotate the thigh oppositely?',
    'They pull either side of the vertical axis',
  ],
  ['nice', 'artery.artery', 'Which artery supplies gluteus medius?', 'Superior gluteal artery'],
  [
    'nice',
    'superoposterior-facet.insertion',
    'Where do the posterior fibres of gluteus medius insert?',
    'Superoposterior facet of the greater trochanter',
  ],
  [
    'nice',
    'duchenne-lean.lean',
    'When gluteus medius fails in stance, which way does the trunk lean, and why?',
    'Towards the weak side, which shortens the lever',
  ],
  [
    'nice',
    'nerve-exit.ask',
    'Where does the nerve to gluteus medius leave the pelvis, relative to piriformis?',
    'Above it, through the greater sciatic foramen',
  ],
  [
    'nice',
    'safe-injection.ask',
    'Which quadrant of the buttock is traditional for injection into gluteus medius?',
    'Upper outer',
  ],
  [
    'nice',
    'synergists.synergists',
    'Which two muscles mainly help gluteus medius abduct the hip?',
    'Minimus and tensor fasciae latae',
  ],
  [
    'nice',
    'antagonists.antagonists',
    'Which muscle group mainly opposes gluteus medius when it abducts the hip?',
    'Adductors of the thigh',
  ],
  [
    'nice',
    'knee-falls-in.ask',
    'When gluteus medius is weak in stance, how may the leg lose its alignment?',
    'Femur turns medially, knee falls in',
  ],
];

describe('gluteus medius', () => {
  it('is taught by exactly these 26 cards, in this order', () => {
    expect(
      cards.map((card) => [card.level, card.id.replace('a:gluteus-medius.', ''), card.prompt, card.answer]),
    ).toEqual(worked);
  });

  it('has six that must be known, nine that should and eleven that are nice', () => {
    const count = (level: string) => cards.filter((card) => card.level === level).length;
    expect([count('must'), count('should'), count('nice'), count('extra')]).toEqual([6, 9, 11, 0]);
  });

  it('breaks no rule', () => {
    expect(checkCards(all, dataset).filter((fault) => fault.cardId.startsWith('a:gluteus-medius.'))).toEqual([]);
  });

  it('lights its own fibres and no others when a part is asked', () => {
    for (const [key, part] of [
      ['anterior-medial-rotation.rotation', 'anterior'],
      ['posterior-lateral-rotation.rotation', 'posterior'],
      ['anterior-flexion.assists', 'anterior'],
      ['posterior-extension.assists', 'posterior'],
    ] as const) {
      const picture = cards.find((card) => card.id === `a:gluteus-medius.${key}`)?.picture;
      const shapes = dataset.diagrams
        .get(picture?.diagram ?? '')
        ?.shapes.filter((s) => picture?.lit.includes(s.id) === true);
      expect(new Set(shapes?.map((shape) => shape.part))).toEqual(new Set([part]));
    }
  });

  it('says what counts as right beside the words of a text, and where texts vary', () => {
    const card = (key: string) => cards.find((found) => found.id === `a:gluteus-medius.${key}`);
    expect(card('origin.origin')?.accept).toEqual(
      expect.arrayContaining(['outer surface of the ilium', 'gluteal surface of the ilium']),
    );
    expect(card('roots.roots')?.variants).toBe('Other texts give: L5-S1.');
  });

  it('carries its paraphrases on one card: five ways to say that the pelvis stays level', () => {
    const card = cards.find((found) => found.id === 'a:gluteus-medius.pelvic-support.job');
    expect(card?.factIds).toEqual(
      expect.arrayContaining(
        ['lumbopelvic-balance', 'balance', 'stance-side-works', 'swing-side-held'].map(
          (key) => `gluteus-medius.${key}`,
        ),
      ),
    );
  });

  it('keeps the cards apart that answer one another', () => {
    const siblings = (key: string) => cards.find((found) => found.id === `a:gluteus-medius.${key}`)?.siblings ?? [];
    expect(siblings('nerve.nerve')).toContain('a:gluteus-medius.nerve.supplies');
    expect(siblings('nerve.supplies')).toContain('a:gluteus-medius.nerve.nerve');
    expect(siblings('nerve.supplies')).toContain('a:gluteus-minimus.nerve.nerve');
    expect(siblings('anterior-medial-rotation.rotation')).toContain(
      'a:gluteus-medius.posterior-lateral-rotation.rotation',
    );
    expect(siblings('nerve.nerve')).not.toContain('a:gluteus-minimus.nerve.nerve');
    expect(siblings('lateral-hip.identify')).toEqual([]);
  });

  it('schedules nothing that a newcomer would take for the muscle itself: no exercise, no association, no study method', () => {
    const asked = new Set(cards.flatMap((card) => card.factIds.map((id) => dataset.facts.get(id)?.predicate)));
    for (const never of ['trained-by', 'associated-with', 'study-method', 'vignette', 'training-principle']) {
      expect([...asked]).not.toContain(never);
    }
  });
});
