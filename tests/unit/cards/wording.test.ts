import { describe, expect, it } from 'vitest';
import { generateCards } from '@/lib/cards/generate-cards';
import { type Edit, loadSmall } from '../../fixtures/small-atlas';

const file = 'content/hip-region/muscles.yaml';
const edit = (from: string, to: string): Edit => ({ file, from, to });
const cardsOf = (...edits: readonly Edit[]) => generateCards(loadSmall(edits).dataset);
const ask = (id: string, ...edits: readonly Edit[]) => cardsOf(...edits).find((card) => card.id === id)?.prompt ?? null;
const answer = (id: string, ...edits: readonly Edit[]) =>
  cardsOf(...edits).find((card) => card.id === id)?.answer ?? null;

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
