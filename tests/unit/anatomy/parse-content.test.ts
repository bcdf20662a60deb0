import { describe, expect, it } from 'vitest';
import { formatProblem } from '@/lib/anatomy/content/problem';
import { factIdOf, structureId } from '@/lib/core/ids';
import { loadContentTexts } from '@/scripts/build/load-content';
import { type Edit, loadSmall, smallTexts } from '../../fixtures/small-atlas';

const muscles = 'content/hip-region/muscles.yaml';
const problemsOf = (...edits: readonly Edit[]) => loadSmall(edits).problems.map(formatProblem);
const edit = (from: string, to: string, file = muscles): Edit => ({ file, from, to });
const fan = structureId('fan-muscle');

describe('a sound atlas', () => {
  it('has no problems', () => {
    expect(problemsOf()).toEqual([]);
  });

  it('gives facts the common fields that an author leaves out', () => {
    const fact = loadSmall().dataset.facts.get(factIdOf(fan, 'artery'));
    expect(fact).toEqual({
      id: 'fan-muscle.artery',
      key: 'artery',
      subject: 'fan-muscle',
      part: null,
      certainty: 'established',
      variants: [],
      sources: [],
      why: null,
      level: null,
      intro: null,
      sharesCardOf: null,
      scheduled: true,
      lines: [],
      predicate: 'arterial-supply',
      artery: 'upper-artery',
    });
  });

  it('takes the predicate from the key when the key is the name of one', () => {
    expect(loadSmall().dataset.facts.get(factIdOf(fan, 'origin'))?.predicate).toBe('origin');
  });

  it('reads ranges of root levels, and parts as a name or as names in two languages', () => {
    const { dataset } = loadSmall();
    expect(dataset.facts.get(factIdOf(fan, 'roots'))).toMatchObject({
      levels: ['L4', 'L5', 'S1'],
      core: ['L5', 'S1'],
      variants: [{ id: 'short', value: 'L5-S1', status: 'accepted', note: null, sources: [] }],
    });
    expect(dataset.structures.get(fan)?.parts).toEqual([
      { id: 'anterior', name: 'anterior fibres', la: null },
      { id: 'posterior', name: 'posterior fibres', la: 'fibrae posteriores' },
    ]);
  });

  it('is the same, version and all, in whatever order its files are read', () => {
    const texts = smallTexts();
    expect(loadContentTexts([...texts].reverse()).json).toEqual(loadContentTexts(texts).json);
  });

  it('has another version as soon as one word of it changes', () => {
    const changed = loadSmall([edit('front of the femur', 'side of the femur')]);
    expect(changed.json.version).not.toBe(loadSmall().json.version);
  });
});

describe('what cannot be read', () => {
  const lineOf = (text: string) => {
    const lines = (smallTexts().find((entry) => entry.path === muscles)?.text ?? '').split('\n');
    return lines.findIndex((line) => line.includes(text)) + 1;
  };
  const at = (text: string) => `${muscles}:${lineOf(text)}: `;

  it('is reported with file, line and what YAML expects', () => {
    const [problem] = problemsOf(edit('parts:', 'parts: ['));
    expect(problem).toMatch(/^content\/hip-region\/muscles\.yaml:\d+: not valid YAML: /);
  });

  it.each<readonly [string, string, string, string]>([
    [
      'an unknown predicate',
      'predicate: innervation',
      'predicate: inervation',
      "predicate 'inervation' is not known; did you mean 'innervation'?",
    ],
    ['an unknown field', 'why: It leaves', 'wy: It leaves', "field 'wy' is not known here; did you mean 'why'?"],
    [
      'an unknown movement',
      'movement: abduction',
      'movement: abducton',
      "movement 'abducton' is not known; did you mean 'abduction'?",
    ],
    [
      'an unknown role',
      'role: prime-mover',
      'role: prime mover',
      "role 'prime mover' is not known; did you mean 'prime-mover'?",
    ],
    [
      'a backward range of roots',
      'levels: L4-S1',
      'levels: S1-L4',
      "levels 'S1-L4' is not a range of root levels such as L4-S1",
    ],
    ['a core outside the levels', 'core: L5-S1', 'core: L5-S2', 'core level S2 is not among the levels of the fact'],
    [
      'a text that is not ASCII',
      'with the leg free',
      'with the leg free\u2014always',
      "field 'condition' holds the character U+2014; content is plain ASCII",
    ],
    [
      'an id that is not one',
      'nerve: upper-nerve',
      'nerve: Upper Nerve',
      "field 'nerve' must be an id: lower-case words joined by hyphens, not 'Upper Nerve'",
    ],
    ['a number in place of a text', 'basic: outer ilium', 'basic: 7', "field 'basic' must be text; put it in quotes"],
    [
      'a stage that does not exist',
      'stage: start',
      'stage: sometime',
      "stage 'sometime' is not known; it is one of start, then, later",
    ],
  ])('%s is named, with a hint', (_, from, to, message) => {
    expect(problemsOf(edit(from, to))).toContain(`${at(from)}${message}`);
  });

  it('a missing field is named at its fact', () => {
    expect(problemsOf(edit('        nerve: upper-nerve\n', ''))).toContain(
      `${at('      nerve:')}field 'nerve' is missing`,
    );
  });

  it('a fact without a predicate says so', () => {
    const problems = problemsOf(edit('        predicate: innervation\n', ''));
    expect(problems).toContain(`${at('      nerve:')}fact 'nerve' needs a predicate: its key is not the name of one`);
  });

  it('an unknown kind of structure is named', () => {
    const problems = problemsOf(edit('kind: muscle', 'kind: muscel'));
    expect(problems[0]).toBe(`${muscles}:1: kind 'muscel' is not known; did you mean 'muscle'?`);
  });

  it('a why of more than 25 words is too long', () => {
    const long = Array.from({ length: 26 }, () => 'word').join(' ');
    expect(problemsOf(edit('It leaves the pelvis high up.', long))).toContain(
      `${at('why: It leaves')}why has 26 words; 25 at most`,
    );
  });

  it('all faults are found in one pass', () => {
    const problems = problemsOf(
      edit('predicate: innervation', 'predicate: inervation'),
      edit('movement: medial-rotation', 'movement: medial'),
      edit('part: posterior', 'part: postrior'),
    );
    expect(problems).toHaveLength(3);
  });

  it('a structure with a faulty field does not make its references dangle', () => {
    const problems = problemsOf(
      edit('name: upper nerve of the buttock', 'nme: upper nerve', 'content/hip-region/nerves.yaml'),
    );
    expect(problems).toEqual([
      "content/hip-region/nerves.yaml:4: field 'name' is missing",
      "content/hip-region/nerves.yaml:4: field 'nme' is not known here; did you mean 'name'?",
    ]);
  });
});

describe('ids that are used twice', () => {
  it.each<readonly [string, Edit, string]>([
    [
      'a structure',
      edit('  strap-muscle:\n', '  femur:\n'),
      "structure 'femur' is already defined at content/hip-region/bones.yaml:4",
    ],
    [
      'a fact',
      edit('      insertion:\n        landmarks: [femur, knob]', '      origin:\n        landmarks: [femur, knob]'),
      "fact 'origin' of 'fan-muscle' is given twice",
    ],
    ['a field', edit('        stage: start', '        stage: start\n        stage: then'), "'stage' is given twice"],
    [
      'a variant',
      edit('status: accepted }', 'status: accepted }\n          - { id: short, value: L5, status: accepted }'),
      "variant 'short' is given twice",
    ],
    ['a part', edit('      posterior: {', '      anterior: {'), "part 'anterior' is given twice"],
    ['a shape', edit('id: s2', 'id: s1', 'content/diagrams/side-view.yaml'), "shape 's1' is given twice"],
    [
      'a source',
      edit(
        '  book: { kind: book, citation: "A book, 1st edition" }',
        '  book: { kind: book, citation: A }\n  book: { kind: book, citation: B }',
        'content/sources.yaml',
      ),
      "source 'book' is given twice",
    ],
  ])('%s', (_, change, message) => {
    expect(problemsOf(change).join('\n')).toContain(message);
  });
});
