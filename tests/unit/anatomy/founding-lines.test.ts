import { describe, expect, it } from 'vitest';
import { loadContent } from '@/scripts/build/load-content';
import { projectRoot } from '@/scripts/build/project-root';

const run = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${letter}${String(from + index).padStart(2, '0')}`);

/** The checklist this project began with: every line of it is a typed fact, and this is the list of its lines. */
const foundingLines: readonly string[] = [
  ...run('A', 1, 9),
  ...run('B', 1, 6),
  ...run('C', 1, 2),
  ...run('D', 1, 11),
  ...run('E', 1, 5),
  ...run('F', 1, 13),
  ...run('G', 1, 25),
  ...run('H', 1, 20),
  'I01',
  ...Array.from({ length: 8 }, (_, index) => `X${index + 1}`),
];

const { json } = loadContent(projectRoot);
const holders = (line: string) => json.facts.filter((fact) => fact.lines.includes(line));

describe('the founding checklist of gluteus medius', () => {
  it('has a hundred lines', () => {
    expect(new Set(foundingLines).size).toBe(100);
  });

  it.each(foundingLines)('%s is held by a fact', (line) => {
    expect(holders(line).map((fact) => fact.id)).not.toEqual([]);
  });

  it('is the only list that facts refer to', () => {
    const known = new Set(foundingLines);
    expect(json.facts.flatMap((fact) => fact.lines.filter((line) => !known.has(line)))).toEqual([]);
  });

  it('teaches its wrong lines as misconceptions, or names that are refused, and never as true', () => {
    expect(holders('E05').map((fact) => fact.predicate)).toEqual(['misconception']);
    expect(new Set(holders('X2').map((fact) => fact.predicate))).toEqual(new Set(['misconception']));
    const refused = json.structures.flatMap((structure) => structure.names.rejected);
    expect(refused).toEqual(expect.arrayContaining(['pelvic crest', 'hip bone']));
  });

  it('holds associations as claims that nobody is asked by themselves', () => {
    const associations = ['G06', 'G07', 'G08', 'G09', 'G10', 'G11', 'G12', 'G13'].flatMap(holders);
    expect(associations.filter((fact) => fact.predicate !== 'associated-with')).toEqual([]);
    expect(
      associations.filter((fact) => fact.certainty !== 'claimed' || fact.scheduled || fact.level !== 'extra'),
    ).toEqual([]);
  });

  it('gives every part-specific action its part', () => {
    for (const [line, part, movement] of [
      ['D06', 'anterior', 'medial-rotation'],
      ['D07', 'posterior', 'lateral-rotation'],
      ['D08', 'anterior', 'flexion'],
      ['D09', 'posterior', 'extension'],
    ] as const) {
      expect(holders(line)).toEqual([expect.objectContaining({ predicate: 'action', part, movement })]);
    }
  });

  it('puts the drop of the pelvis on the side opposite to the weak muscle', () => {
    const [fact] = holders('F11');
    expect(fact).toMatchObject({
      side: { weak: 'gluteus-medius', stance: 'ipsilateral', effectSide: 'contralateral' },
    });
  });
});
