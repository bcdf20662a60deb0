import { describe, expect, it } from 'vitest';
import type { Line } from '@/components/atlas/sheet/line';
import { structureSheet } from '@/components/atlas/sheet/sheet';
import { type Dataset, datasetFromJson } from '@/lib/anatomy/dataset';
import type { Fact } from '@/lib/anatomy/fact';
import { factIdOf, structureId } from '@/lib/core/ids';
import { structure } from './structure-fixture';

const medius = structure('gluteus-medius', 'gluteus medius', [], {
  parts: [{ id: 'anterior', name: 'anterior fibres', la: null }],
});
const ilium = structure('ilium', 'ilium', [], { kind: 'bone' });
const nerve = structure('superior-gluteal-nerve', 'superior gluteal nerve', [], { kind: 'nerve' });
const hip = structure('hip-joint', 'hip joint', [], { kind: 'joint' });

const common = (of: string, key: string, sources: readonly string[] = []) => ({
  id: factIdOf(structureId(of), key),
  key,
  subject: structureId(of),
  part: null,
  certainty: 'established' as const,
  variants: [],
  sources,
  why: null,
  level: null,
  intro: null,
  sharesCardOf: null,
  scheduled: true,
  lines: [],
});
const facts: readonly Fact[] = [
  {
    ...common('gluteus-medius', 'origin', ['b', 'a']),
    predicate: 'origin',
    landmarks: [ilium.id],
    basic: 'ilium',
    precise: 'outer surface of the ilium',
    variants: [{ id: 'older', value: 'whole ilium', status: 'superseded', note: 'before 1900', sources: [] }],
  },
  { ...common('gluteus-medius', 'nerve', ['a']), predicate: 'innervation', nerve: nerve.id },
  {
    ...common('gluteus-medius', 'front', ['b']),
    part: 'anterior',
    predicate: 'action',
    joint: hip.id,
    movement: 'medial-rotation',
    role: 'assistant',
    condition: null,
  },
  {
    ...common('gluteus-medius', 'claim'),
    certainty: 'claimed',
    predicate: 'clinical',
    statement: 'Said to ache.',
    about: [],
    ask: null,
  },
  {
    ...common('gluteus-medius', 'same'),
    sharesCardOf: 'place',
    predicate: 'location',
    statement: 'At the side.',
    about: [],
    ask: null,
  },
  {
    ...common('gluteus-medius', 'place', ['a']),
    predicate: 'location',
    statement: 'On the ilium.',
    about: [ilium.id],
    ask: null,
  },
];
const dataset: Dataset = datasetFromJson({
  version: 'test',
  structures: [medius, ilium, nerve, hip],
  facts,
  sources: ['a', 'b'].map((id) => ({ id, kind: 'book' as const, citation: `Book ${id}`, url: null })),
  diagrams: [],
});

const words = (line: Line | undefined) =>
  line?.sayings.map(({ segments }) =>
    segments.map((each) => (typeof each === 'string' ? each : each.structure.names.en)).join(''),
  );

describe('the sheet of a muscle', () => {
  const sheet = structureSheet(dataset, medius);
  const section = (title: string) => sheet.sections.find((each) => each.title === title);

  it('begins with origin and nerve', () => {
    expect(sheet.first.map((line) => line.label)).toEqual(['Origin', 'Nerve']);
    expect(words(sheet.first[0])).toEqual(['Outer surface of the ilium']);
  });

  it('numbers sources in the order in which they are first cited', () => {
    expect(sheet.first[0]?.sayings[0]?.notes).toEqual([1, 2]);
    expect(sheet.first[1]?.sayings[0]?.notes).toEqual([2]);
    expect(sheet.footnotes.map((note) => note.citation)).toEqual(['Book b', 'Book a']);
  });

  it('gives parts rows of their own, and says who only helps', () => {
    expect(sheet.parts).toMatchObject([{ name: 'Anterior fibres' }]);
    expect(sheet.parts[0]?.sayings[0]?.segments).toEqual(['Assists medial rotation of the hip']);
  });

  it('folds paraphrases and claims away, and labels claims as such', () => {
    expect(words(section('Form and place')?.lines[0])).toEqual(['On the ilium.']);
    expect(words(section('Form and place')?.more[0])).toEqual(['At the side.']);
    expect(section('In practice')?.more.map((line) => line.label)).toEqual(['Claimed']);
  });

  it('says where texts vary, and how a variant stands', () => {
    expect(words(sheet.variants[0])).toEqual(['Whole ilium (older). Before 1900']);
  });

  it('admits what has no source', () => {
    expect(sheet.anyUnsourced).toBe(true);
    expect(structureSheet(dataset, nerve).anyUnsourced).toBe(false);
  });
});

describe('the sheet of what a muscle touches', () => {
  it('tells a bone what is attached to it and a nerve what it supplies', () => {
    const lines = (of: typeof ilium) => structureSheet(dataset, of).first;
    expect(lines(ilium)).toMatchObject([{ label: 'Origin of' }]);
    expect(lines(nerve)).toMatchObject([{ label: 'Muscles' }, { label: 'Fails if cut' }]);
    expect(words(lines(hip)[0])).toEqual(['gluteus medius']);
  });
});
