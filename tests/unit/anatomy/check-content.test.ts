import { describe, expect, it } from 'vitest';
import { formatProblem } from '@/lib/anatomy/content/problem';
import { type Edit, loadSmall, smallTexts } from '../../fixtures/small-atlas';

const muscles = 'content/hip-region/muscles.yaml';
const edit = (from: string, to: string, file = muscles): Edit => ({ file, from, to });
const problemsOf = (...edits: readonly Edit[]) => loadSmall(edits).problems.map(formatProblem);
const lineOf = (text: string, file = muscles) => {
  const lines = (smallTexts().find((entry) => entry.path === file)?.text ?? '').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
};

describe('references', () => {
  it('to nothing are named with the nearest id of the right kind', () => {
    expect(problemsOf(edit('nerve: upper-nerve', 'nerve: uper-nerve'))).toEqual([
      `${muscles}:${lineOf('nerve: upper-nerve')}: nerve 'uper-nerve' does not exist; did you mean 'upper-nerve'?`,
    ]);
  });

  it.each<readonly [string, Edit, string]>([
    [
      'an artery for a nerve',
      edit('nerve: upper-nerve', 'nerve: upper-artery'),
      "nerve 'upper-artery' is an artery; it must be a nerve or plexus",
    ],
    [
      'a nerve for an artery',
      edit('artery: upper-artery', 'artery: upper-nerve'),
      "artery 'upper-nerve' is a nerve; it must be an artery",
    ],
    [
      'a nerve for a landmark',
      edit('landmarks: [femur, knob]', 'landmarks: [femur, upper-nerve]'),
      "landmark 'upper-nerve' is a nerve",
    ],
    [
      'a nerve for a joint',
      edit('joint: hip-joint', 'joint: upper-nerve'),
      "joint 'upper-nerve' is a nerve; it must be a joint",
    ],
    [
      'a muscle for an exercise',
      edit('exercise: side-step', 'exercise: strap-muscle'),
      "exercise 'strap-muscle' is a muscle; it must be an exercise",
    ],
    ['a sign for a weak muscle', edit('weak: fan-muscle', 'weak: drop-sign'), "muscle 'drop-sign' is a sign"],
    [
      'a picture that is not there',
      edit('diagram: side-view', 'diagram: side-vew'),
      "diagram 'side-vew' does not exist; did you mean 'side-view'?",
    ],
    [
      'a source that nobody listed',
      edit('sources: [book]', 'sources: [bok]'),
      "source 'bok' does not exist; did you mean 'book'?",
    ],
    [
      'a part that the muscle does not have',
      edit('part: anterior', 'part: anteror'),
      "part 'anteror' is not a part of 'fan-muscle'; did you mean 'anterior'?",
    ],
    ['a region that is a bone', edit('region: hip-region', 'region: femur'), "region 'femur' is a bone"],
    [
      'a whole that is not there',
      edit('partOf: ilium', 'partOf: illium', 'content/hip-region/landmarks.yaml'),
      "structure 'illium' does not exist; did you mean 'ilium'?",
    ],
  ])('%s', (_, change, message) => {
    expect(problemsOf(change).join('\n')).toContain(message);
  });

  it('point at the line of the list item that is wrong', () => {
    const text = 'landmarks: [femur, knob]';
    const many = edit(text, 'landmarks:\n          - femur\n          - knbo');
    expect(problemsOf(many)).toEqual([
      `${muscles}:${lineOf(text) + 2}: landmark 'knbo' does not exist; did you mean 'knob'?`,
    ]);
  });

  it('that lead nowhere take their fact out of the dataset, not the rest', () => {
    const { dataset } = loadSmall([edit('nerve: upper-nerve', 'nerve: uper-nerve')]);
    const keys = [...dataset.facts.values()].filter((f) => f.subject === 'fan-muscle').map((f) => f.key);
    expect(keys).toContain('roots');
    expect(keys).not.toContain('nerve');
  });
});

describe('circles', () => {
  it('of parts are shown whole', () => {
    const file = 'content/hip-region/bones.yaml';
    expect(
      problemsOf(edit('femur: { name: femur, tier: 1 }', 'femur: { name: femur, tier: 1, partOf: knob }', file)),
    ).toEqual([`${file}:4: partOf runs in a circle: femur -> knob -> femur`]);
  });

  it('of a thing with itself are found', () => {
    const file = 'content/hip-region/joints.yaml';
    const problems = problemsOf(edit('tier: 1', 'tier: 1, partOf: hip-joint', file));
    expect(problems).toEqual([`${file}:4: partOf runs in a circle: hip-joint -> hip-joint`]);
  });
});

describe('shared cards', () => {
  const shares = (key: string) => edit('sharesCardOf: abduction', `sharesCardOf: ${key}`);
  it.each<readonly [string, readonly Edit[], string]>([
    ['of itself', [shares('abduction-meaning')], "fact 'abduction-meaning' shares its own card"],
    ['of nobody', [shares('abductoin')], "'fan-muscle' has no fact 'abductoin'; did you mean 'abduction'?"],
    ['of a fact that has none', [shares('stepping')], "fact 'stepping' is not scheduled and has no card to share"],
    [
      'in a circle',
      [edit('condition: with the leg free', 'condition: with the leg free\n        sharesCardOf: abduction-meaning')],
      'sharesCardOf runs in a circle',
    ],
    [
      'of a chain that ends unscheduled',
      [edit('condition: with the leg free', 'condition: with the leg free\n        sharesCardOf: stepping')],
      "fact 'stepping' is not scheduled and has no card to share",
    ],
  ])('%s', (_, edits, message) => {
    expect(problemsOf(...edits).join('\n')).toContain(message);
  });
});

describe('certainty', () => {
  it('claimed is never scheduled', () => {
    expect(
      problemsOf(edit('        level: extra\n        scheduled: false', '        level: extra')).join('\n'),
    ).toContain("a claimed fact must have 'scheduled: false'");
  });
  it('claimed is never above extra', () => {
    expect(problemsOf(edit('level: extra', 'level: nice')).join('\n')).toContain(
      "a claimed fact must have 'level: extra'",
    );
  });
  it('varying says how', () => {
    expect(
      problemsOf(edit('        artery: upper-artery', '        artery: upper-artery\n        certainty: varies')).join(
        '\n',
      ),
    ).toContain('a fact that varies must list its variants');
  });
});

describe('the least that is known of a muscle', () => {
  it.each<readonly [string, Edit, string]>([
    [
      'an origin',
      edit('      origin: { landmarks: [ilium], basic: ilium, precise: front of the ilium }\n', ''),
      'lacks an origin',
    ],
    ['roots', edit('      roots: { levels: L4, core: null }\n', ''), 'lacks roots'],
    [
      'an artery, in a limb',
      edit('      artery: { predicate: arterial-supply, artery: upper-artery }\n', ''),
      'lacks an arterial supply',
    ],
    [
      'something to feel or test, in a limb',
      edit('predicate: clinical, statement: It can be felt', 'predicate: form, statement: It can be felt'),
      'lacks a clinical or palpation fact',
    ],
  ])('%s', (_, change, message) => {
    expect(problemsOf(change).join('\n')).toContain(`muscle 'strap-muscle' of tier 2 ${message}`);
  });

  it('is not asked of tier 3', () => {
    const bare = edit('    tier: 2\n', '    tier: 3\n');
    expect(problemsOf(bare, edit('      roots: { levels: L4, core: null }\n', ''))).toEqual([]);
  });
});

describe('names', () => {
  it('belong to one structure', () => {
    expect(problemsOf(edit('name: strap muscle', 'name: Fan of the hip')).join('\n')).toContain(
      "the name 'fan of the hip' of 'strap-muscle' is also a name of 'fan-muscle'",
    );
  });
  it('are not accepted and refused at once', () => {
    const both = edit('synonyms: [fan of the hip]', 'synonyms: [fan of the hip]\n    rejected: [Fan muscle]');
    expect(problemsOf(both).join('\n')).toContain(
      "the name 'Fan muscle' of 'fan-muscle' is accepted and rejected at once",
    );
  });
});

describe('pictures', () => {
  const file = 'content/diagrams/side-view.yaml';
  it.each<readonly [string, Edit, string]>([
    [
      'a shape of nothing',
      edit('structure: fan-muscle, part', 'structure: fun-muscle, part', file),
      "structure 'fun-muscle' does not exist; did you mean 'fan-muscle'?",
    ],
    ['a shape of no part', edit('part: anterior', 'part: front', file), "part 'front' is not a part of 'fan-muscle'"],
    [
      'a shape on no layer',
      edit('layer: ends', 'layer: end', file),
      "layer 'end' does not exist; did you mean 'ends'?",
    ],
    [
      'an id that tells',
      edit('id: s1', 'id: the-muscle', file),
      "shape id 'the-muscle' names its structure; ids in pictures are opaque",
    ],
    ['path data that is none', edit('M0,0L10,10Z', 'url(x)', file), "field 'd' is not path data"],
    [
      'a role that does not exist',
      edit('role: body', 'role: bodie', file),
      "role 'bodie' is not known; did you mean 'body'?",
    ],
    [
      'a box of three numbers',
      edit('card: [0, 0, 100, 80]', 'card: [0, 0, 100]', file),
      "field 'card' must be 4 numbers",
    ],
  ])('%s', (_, change, message) => {
    expect(problemsOf(change).join('\n')).toContain(message);
  });
});
