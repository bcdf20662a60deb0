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
