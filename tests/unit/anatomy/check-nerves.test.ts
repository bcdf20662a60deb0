import { describe, expect, it } from 'vitest';
import { type ArmEdit, loadArm } from '../../fixtures/arm-in-small';

const messages = (...edits: readonly ArmEdit[]) => loadArm(edits).problems.map((problem) => problem.message);
const nerves = (from: string, to: string): ArmEdit => ({ file: 'nerves.yaml', from, to });
const muscles = (from: string, to: string): ArmEdit => ({ file: 'muscles.yaml', from, to });
const plexus = (from: string, to: string): ArmEdit => ({ file: 'plexuses.yaml', from, to });

it('a sound arm has no problems', () => {
  expect(messages()).toEqual([]);
});

describe('a nerve and its muscles say the same', () => {
  it('a branch that names another nerve is found', () => {
    expect(messages(nerves('gives: [high]', 'gives: [high, far]'))).toEqual([
      "'far' does not name 'long-nerve' as its nerve",
    ]);
  });

  it('a muscle that stands in no stretch of its nerve is found', () => {
    expect(messages(nerves('gives: [low, branch-nerve]', 'gives: [branch-nerve]'))).toEqual([
      "'low' is of 'long-nerve' and stands in no stretch of it",
    ]);
  });

  it('a branch that stands in no stretch of its nerve is found', () => {
    expect(messages(nerves('gives: [low, branch-nerve]', 'gives: [low]'))).toEqual([
      "'branch-nerve' is of 'long-nerve' and stands in no stretch of it",
    ]);
  });

  it('a nerve of several muscles without a course is found', () => {
    expect(
      messages(muscles('nerve: long-nerve }, roots: { levels: C6', 'nerve: other-nerve }, roots: { levels: C6')),
    ).toContain("nerve 'other-nerve' supplies 2 muscles (low, shared) and has no 'branching'");
  });

  it('a muscle that some text gives to the nerve may stand there', () => {
    const accepted = muscles(
      'nerve: branch-nerve }',
      'nerve: branch-nerve, variants: [{ id: long, value: long nerve, status: accepted }] }',
    );
    expect(messages(accepted, nerves('gives: [high]', 'gives: [high, far]'))).toEqual([]);
  });
});

describe('root levels', () => {
  it('of a muscle that its nerve does not carry are found', () => {
    expect(messages(muscles('levels: C6, core: C6', 'levels: C6-C7, core: C6'))).toEqual([
      "C7 of 'low' cannot come through long-nerve (C5-C6)",
    ]);
  });

  it('of a branch without levels are those of its nerve', () => {
    expect(messages(muscles('nerve: branch-nerve } } }', 'nerve: branch-nerve }, roots: { levels: T1 } } }'))).toEqual([
      "T1 of 'far' cannot come through branch-nerve (C5-C6)",
    ]);
  });
});

describe('a plexus', () => {
  it('whose fibres appear from nowhere is found', () => {
    expect(messages(plexus('to: long-nerve, roots: [C5]', 'to: long-nerve, roots: [C5, C6]'))).toEqual([
      "C6 leaves 'trunk' and never entered it",
    ]);
  });

  it('whose fibres run backwards is found', () => {
    expect(messages(plexus('from: c5, to: trunk', 'from: trunk, to: c5'))).toContain(
      "'c5' does not lie beyond 'trunk'",
    );
  });

  it('that disagrees with the roots of a nerve is found', () => {
    expect(messages(plexus('{ from: c6, to: long-nerve, roots: [C6] },', ''))).toEqual([
      "C6 is a root of 'long-nerve' and does not reach it here",
    ]);
  });

  it('with an edge to nothing is found', () => {
    expect(messages(plexus('from: c6, to: long-nerve', 'from: c6, to: longer-nerve'))).toContain(
      "node 'longer-nerve' does not exist",
    );
  });
});

it('a lesion at a place that its nerve does not have is found, with the nearest one', () => {
  expect(messages({ file: 'lesions.yaml', from: 'at: hand', to: 'at: hands' })).toEqual([
    "'long-nerve' has no stretch or node 'hands'; did you mean 'hand'?",
  ]);
});

it('a landmark that is on no bone is found', () => {
  expect(messages({ file: 'landmarks.yaml', from: ', partOf: humerus', to: '' })).toEqual([
    "landmark 'shaft' is part of no bone: give it 'partOf'",
  ]);
});
