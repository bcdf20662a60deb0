import { describe, expect, it } from 'vitest';
import { decksByRegion } from '@/lib/cards/decks';
import { generateCards } from '@/lib/cards/generate-cards';
import { unaskedFacts } from '@/lib/cards/unasked-facts';
import { loadContentTexts } from '@/scripts/build/load-content';
import { type Edit, loadSmall, smallTexts } from '../../fixtures/small-atlas';

const file = 'content/hip-region/muscles.yaml';
const edit = (from: string, to: string): Edit => ({ file, from, to });
const cardsOf = (...edits: readonly Edit[]) => generateCards(loadSmall(edits).dataset);
const ask = (id: string, ...edits: readonly Edit[]) => cardsOf(...edits).find((card) => card.id === id)?.prompt ?? null;
const answer = (id: string, ...edits: readonly Edit[]) =>
  cardsOf(...edits).find((card) => card.id === id)?.answer ?? null;

describe('cards from facts', () => {
  it('are these, for the small atlas', () => {
    expect(cardsOf().map((card) => `${card.level} ${card.id}: ${card.prompt} ${card.answer}`)).toMatchInlineSnapshot(`
      [
        "must a:fan-muscle.picture.identify: Which muscle is lit? Fan muscle",
        "must a:fan-muscle.nerve.nerve: Which nerve supplies fan muscle? Upper nerve of the buttock",
        "must a:fan-muscle.abduction.main-action: With the leg free, what is the main action of fan muscle? Abduction of the hip",
        "must a:fan-muscle.steady.job: When standing on one leg, what does fan muscle do? Holds the opposite side up",
        "must a:fan-muscle.insertion.insertion: Where does fan muscle insert? Great knob of the femur",
        "must a:fan-muscle.origin.origin: Where does fan muscle arise? Outer surface of the ilium below the curved ridge",
        "must a:strap-muscle.nerve.nerve: Which nerve supplies strap muscle? Upper nerve of the buttock",
        "must a:strap-muscle.insertion.insertion: Where does strap muscle insert? Front of the femur",
        "must a:strap-muscle.origin.origin: Where does strap muscle arise? Front of the ilium",
        "should a:fan-muscle.roots.roots: Which root levels supply fan muscle? L4-S1",
        "should a:fan-muscle.drop.side: Standing on the right leg, its fan muscle weak: which side drops, and why? Left: the stance leg cannot hold it up",
        "should a:fan-muscle.turns-in.rotation: Which way do the anterior fibres of fan muscle rotate the thigh? Medially",
        "should a:fan-muscle.turns-out.rotation: Which way do the posterior fibres of fan muscle rotate the thigh, and why? Laterally: they pull behind the axis",
        "should a:fan-muscle.under-it.relation: Which muscle lies directly deep to fan muscle? Strap muscle",
        "should a:fan-muscle.nerve.supplies: Which two muscles does the upper nerve of the buttock supply? Fan muscle and strap muscle",
        "nice a:fan-muscle.artery.artery: Which artery supplies fan muscle? Upper artery of the buttock",
        "nice a:ilium.not-the-crest.refutation: "The ilium is a crest." What is wrong? It is a whole bone.",
      ]
    `);
  });

  it('are the same whatever the order of the files, and each time', () => {
    const texts = smallTexts();
    const cards = generateCards(loadContentTexts(texts).dataset);
    expect(generateCards(loadContentTexts([...texts].reverse()).dataset)).toEqual(cards);
    expect(generateCards(loadContentTexts(texts).dataset)).toEqual(cards);
  });

  it('keep their ids when their facts are reworded', () => {
    const ids = (cards: ReturnType<typeof cardsOf>) => cards.map((card) => card.id);
    expect(ids(cardsOf(edit('precise: great knob of the femur', 'precise: big knob of the femur')))).toEqual(
      ids(cardsOf()),
    );
  });

  it('are not made of what is unscheduled, claimed or carried by another', () => {
    const asked = cardsOf()
      .map((card) => card.id)
      .join(' ');
    expect(asked).not.toContain('stepping');
    expect(asked).not.toContain('knee-pain');
    expect(asked).not.toContain('abduction-meaning');
    const carrier = cardsOf().find((card) => card.id === 'a:fan-muscle.abduction.main-action');
    expect(carrier?.factIds).toEqual(['fan-muscle.abduction', 'fan-muscle.abduction-meaning']);
  });

  it('follow the level and the place that an author gives', () => {
    const early = cardsOf(
      edit(
        '        nerve: upper-nerve\n        why',
        '        nerve: upper-nerve\n        level: nice\n        intro: 99\n        why',
      ),
    );
    const card = early.find((found) => found.id === 'a:fan-muscle.nerve.nerve');
    expect(card?.level).toBe('nice');
    expect(card?.intro).toBe(
      early.filter((found) => found.structure === 'fan-muscle').length +
        early.filter((f) => f.structure !== 'fan-muscle' && f.level !== 'nice').length,
    );
  });

  it('are fewer for lesser muscles: nothing merely nice in tier 2, only musts in tier 3', () => {
    const levels = (...edits: readonly Edit[]) =>
      new Set(
        cardsOf(...edits)
          .filter((c) => c.structure === 'strap-muscle')
          .map((c) => c.level),
      );
    expect(levels()).toEqual(new Set(['must']));
    expect(levels(edit('    tier: 2', '    tier: 1'))).toEqual(new Set(['must', 'nice']));
  });

  it('begin a structure with its picture', () => {
    const [first] = cardsOf().filter((card) => card.structure === 'fan-muscle');
    expect(first?.template).toBe('identify');
    expect(first?.picture).toEqual({ diagram: 'side-view', lit: ['s1', 's2'], layers: ['flesh'] });
  });
});

describe('a lit picture', () => {
  const file = 'content/diagrams/side-view.yaml';
  const stump = '  - { id: s4, structure: fan-muscle, layer: ends, tissue: muscle, role: cut, d: "M3,3L4,4Z" }\n';
  const litAfter = (...edits: readonly Edit[]) =>
    cardsOf(...edits).find((card) => card.id === 'a:fan-muscle.picture.identify')?.picture;

  it('shows the whole and leaves its cut ends out', () => {
    const cut: Edit = { file, from: '  - { id: s3', to: `${stump}  - { id: s3` };
    expect(litAfter(cut)).toEqual({ diagram: 'side-view', lit: ['s1', 's2'], layers: ['flesh'] });
  });

  it('shows the cut ends where nothing else is drawn', () => {
    const edits: readonly Edit[] = [
      { file, from: 'role: body', to: 'role: ghost' },
      { file, from: 'role: fibre', to: 'role: ghost' },
      { file, from: '  - { id: s3', to: `${stump}  - { id: s3` },
    ];
    expect(litAfter(...edits)).toEqual({ diagram: 'side-view', lit: ['s4'], layers: ['flesh', 'ends'] });
  });
});

describe('wording', () => {
  it('says how many where there are several, and asks for them in one breath', () => {
    const second = edit(
      '      artery:\n        predicate: arterial-supply\n        artery: upper-artery\n      steady',
      '      artery:\n        predicate: arterial-supply\n        artery: upper-artery\n      second-artery:\n        predicate: arterial-supply\n        artery: lower-artery\n      steady',
    );
    const lower: Edit = {
      file: 'content/hip-region/arteries.yaml',
      from: 'tier: 1 }',
      to: 'tier: 1 }\n  lower-artery: { name: lower artery of the buttock, tier: 1 }',
    };
    expect(ask('a:fan-muscle.artery.artery', second, lower)).toBe('Which two arteries supply fan muscle?');
    expect(answer('a:fan-muscle.artery.artery', second, lower)).toBe(
      'Upper artery of the buttock and lower artery of the buttock',
    );
  });

  it('says "mainly" where the atlas knows lesser vessels that are not studied', () => {
    const second = edit(
      '      steady:',
      '      lesser:\n        predicate: arterial-supply\n        artery: lower-artery\n        scheduled: false\n      steady:',
    );
    const lower: Edit = {
      file: 'content/hip-region/arteries.yaml',
      from: 'tier: 1 }',
      to: 'tier: 1 }\n  lower-artery: { name: lower artery, tier: 1 }',
    };
    expect(ask('a:fan-muscle.artery.artery', second, lower)).toBe('Which artery mainly supplies fan muscle?');
  });

  it('asks two prime moves as two main actions', () => {
    const both = edit(
      '      turns-in:',
      '      stretch: { predicate: action, joint: hip-joint, movement: extension, role: prime-mover, condition: with the leg free }\n      turns-in:',
    );
    expect(ask('a:fan-muscle.abduction.main-action', both)).toBe(
      'With the leg free, what are the two main actions of fan muscle?',
    );
    expect(answer('a:fan-muscle.abduction.main-action', both)).toBe('Abduction and extension of the hip');
  });

  it('uses a plural verb for plural parts', () => {
    const part = edit('        landmarks: [femur, knob]', '        part: posterior\n        landmarks: [femur, knob]');
    expect(ask('a:fan-muscle.insertion.insertion', part)).toBe('Where do the posterior fibres of fan muscle insert?');
  });

  it('asks for the reason of a two-valued answer when no picture shows the part, and answers with it', () => {
    expect(ask('a:fan-muscle.turns-in.rotation')).toBe(
      'Which way do the anterior fibres of fan muscle rotate the thigh?',
    );
    expect(answer('a:fan-muscle.turns-in.rotation')).toBe('Medially');
    expect(ask('a:fan-muscle.turns-out.rotation')).toBe(
      'Which way do the posterior fibres of fan muscle rotate the thigh, and why?',
    );
    expect(answer('a:fan-muscle.turns-out.rotation')).toBe('Laterally: they pull behind the axis');
  });

  it('asks a turn without picture only at the hip, where the reason is known', () => {
    const knee: Edit = { file: 'content/hip-region/joints.yaml', from: 'name: hip joint', to: 'name: knee joint' };
    expect(ask('a:fan-muscle.turns-in.rotation', knee)).toBe(
      'Which way do the anterior fibres of fan muscle rotate the leg?',
    );
    expect(ask('a:fan-muscle.turns-out.rotation', knee)).toBeNull();
  });

  it('says which leg is stood on, and asks nothing of a sign of the other leg', () => {
    expect(answer('a:fan-muscle.drop.side')).toBe('Left: the stance leg cannot hold it up');
    expect(ask('a:fan-muscle.drop.side', edit('stance: ipsilateral', 'stance: contralateral'))).toBeNull();
  });

  it('asks a lean towards the weak side by what the muscle does not do', () => {
    const leans = edit(
      'effectSide: contralateral, effect: the pelvis drops',
      'effectSide: ipsilateral, effect: the trunk leans',
    );
    expect(ask('a:fan-muscle.drop.lean', leans)).toBe(
      'When fan muscle fails in stance, which way does the trunk lean, and why?',
    );
    expect(answer('a:fan-muscle.drop.lean', leans)).toBe('Towards the weak side, which shortens the lever');
  });

  it('names the stretch that a relation is about, unless it is a stretch of the other', () => {
    const relating = (relation: string, detail: string) =>
      ask(
        'a:fan-muscle.under-it.relation',
        edit('relation: superficial-to', `relation: ${relation}\n        detail: ${detail}`),
      );
    expect(relating('behind', 'its tendon, below the hip')).toBe(
      'Which muscle does the tendon of fan muscle lie behind?',
    );
    expect(relating('deep-to', 'its posterior third')).toBe('Which muscle covers the posterior third of fan muscle?');
    expect(relating('superficial-to', 'its posterior third')).toBe('Which muscle lies directly deep to fan muscle?');
    expect(relating('behind', 'the tendon')).toBe('Which muscle does fan muscle lie behind?');
  });

  it('says what opposes a muscle when it moves a joint', () => {
    const opposed = edit(
      '      stepping:',
      '      opposed: { predicate: antagonist, objects: [strap-muscle], movement: { joint: hip-joint, movement: medial-rotation } }\n      stepping:',
    );
    expect(ask('a:fan-muscle.opposed.antagonists', opposed)).toBe(
      'Which muscle mainly opposes fan muscle when it rotates the thigh medially?',
    );
  });

  it('asks for a help besides the main action, under its condition, and of a part alone', () => {
    const help = (movement: string, more = '') =>
      ask(
        'a:fan-muscle.help.assists',
        edit(
          '      turns-in:',
          `      help: { predicate: action, joint: hip-joint, movement: ${movement}, role: assistant${more} }\n      turns-in:`,
        ),
      );
    expect(help('flexion')).toBe('Besides abduction, which hip movement does fan muscle as a whole help with?');
    expect(help('flexion', ', condition: when bent')).toBe(
      'When bent, which hip movement does fan muscle as a whole help with?',
    );
    expect(help('flexion', ', part: anterior')).toBe(
      'Besides rotation, which hip movement do only the anterior fibres of fan muscle assist?',
    );
    expect(help('abduction', ', part: anterior')).toBe(
      'Besides rotation, which hip movement do the anterior fibres of fan muscle help with?',
    );
  });

  it('asks for the movement of a longer-named joint in plain order, with a shorter verb where words run out', () => {
    const spine: Edit = {
      file: 'content/hip-region/joints.yaml',
      from: 'name: hip joint',
      to: 'name: joints of the lumbar spine',
    };
    const helping = (condition: string) =>
      ask(
        'a:strap-muscle.flexion.assists',
        spine,
        edit('    tier: 2', '    tier: 1'),
        edit('movement: flexion, role: assistant', `movement: flexion, role: assistant, condition: ${condition}`),
      );
    expect(helping('null')).toBe('Which movement of the lumbar spine does strap muscle help with?');
    expect(helping('with the thigh fixed')).toBe(
      'With the thigh fixed, which movement of the lumbar spine does strap muscle assist?',
    );
  });

  it('leaves roots unasked where texts share no core', () => {
    expect(ask('a:fan-muscle.roots.roots', edit('core: L5-S1', 'core: null'))).toBeNull();
  });

  it('drops from an answer what the question says already', () => {
    const file = 'content/hip-region/muscles.yaml';
    const renamed: Edit = { file, from: 'name: strap muscle', to: 'name: fan minor' };
    expect(answer('a:fan-muscle.under-it.relation', renamed)).toBe('Fan minor');
    expect(
      answer('a:fan-muscle.under-it.relation', edit('name: fan muscle', 'name: gluteus medius'), {
        ...renamed,
        to: 'name: gluteus minimus',
      }),
    ).toBe('Minimus');
  });

  it('keeps the region out of the label where it would tell the answer', () => {
    const label = (region: string) =>
      cardsOf({ file: 'content/regions.yaml', from: 'name: hip region', to: `name: ${region}` }).find(
        (c) => c.id === 'a:fan-muscle.nerve.nerve',
      )?.label;
    expect(label('hip region')).toBe('Hip region, nerve');
    expect(label('buttock')).toBe('Lower limb, nerve');
  });
});

describe('the muscles of a nerve', () => {
  const key = 'a:fan-muscle.nerve.supplies';

  it('are asked once, with their number, of the first of them', () => {
    expect(
      cardsOf()
        .filter((card) => card.template === 'supplies')
        .map((card) => card.id),
    ).toEqual([key]);
    expect(ask(key)).toBe('Which two muscles does the upper nerve of the buttock supply?');
  });

  it('are not asked where the nerve belongs to another region, for the atlas may know only some', () => {
    const away: Edit = {
      file: 'content/hip-region/nerves.yaml',
      from: 'tier: 1 }',
      to: 'tier: 1, region: lower-limb }',
    };
    expect(ask(key, away)).toBeNull();
  });

  it('are not asked where the nerve is called after one of them', () => {
    const telling: Edit = {
      file: 'content/hip-region/nerves.yaml',
      from: 'upper nerve of the buttock',
      to: 'nerve to strap muscle',
    };
    expect(ask(key, telling)).toBeNull();
  });
});

describe('facts that nobody can be asked', () => {
  it('are found: a scheduled exercise has no card', () => {
    const { dataset } = loadSmall([edit('        stage: start\n        scheduled: false', '        stage: start')]);
    expect(unaskedFacts(dataset, generateCards(dataset)).map((fact) => fact.id)).toEqual(['fan-muscle.stepping']);
  });

  it('are none in a sound atlas', () => {
    const { dataset } = loadSmall();
    expect(unaskedFacts(dataset, generateCards(dataset))).toEqual([]);
  });
});

describe('decks', () => {
  it('hold the cards of a region in order of introduction', () => {
    const { dataset } = loadSmall();
    const cards = generateCards(dataset);
    const [deck, ...others] = decksByRegion(dataset, cards);
    expect(others).toEqual([]);
    expect(deck).toMatchObject({ id: 'hip-region', title: 'Hip region', contentVersion: dataset.version });
    expect(deck?.cards.map((card) => card.intro)).toEqual(cards.map((_, index) => index + 1));
  });
});
