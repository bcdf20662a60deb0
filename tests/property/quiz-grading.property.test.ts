import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '@/lib/quiz/grade/edit-distance';
import { gradeMovement } from '@/lib/quiz/grade/grade-movement';
import { gradeRoots } from '@/lib/quiz/grade/grade-roots';
import { gradeStructure } from '@/lib/quiz/grade/grade-structure';
import { ancestorsOf } from '@/lib/quiz/grade/grading-field';
import { gradingIndex } from '@/lib/quiz/grade/grading-index';
import { readRoots } from '@/lib/quiz/grade/read-roots';
import { termsOf } from '@/lib/quiz/grade/terms-of';
import type { Term } from '@/lib/quiz/grade/verdict';
import { dataset } from '../fixtures/atlas-quiz';

const seed = 20_261_122;
const terms = termsOf(dataset);
const index = gradingIndex(terms);
const stranger = (name: string): Term => ({
  id: name,
  kind: 'landmark',
  names: [name],
  abbreviations: [],
  rejected: [],
  parents: [],
  note: null,
});
const graded = (id: string, answer: string, among = index) =>
  gradeStructure(among, { kind: 'structure', id, alsoRight: [], tooBroad: [], phrases: [] }, answer);

/** Names that differ in one word which nobody may confuse: right, wrong. */
const pairs: readonly (readonly [string, string])[] = [
  ['hip abduction', 'hip adduction'],
  ['adductor longus', 'abductor longus'],
  ['superior gluteal nerve', 'inferior gluteal nerve'],
  ['superior gemellus', 'inferior gemellus'],
  ['ilium', 'ileum'],
  ['common peroneal nerve', 'common perineal nerve'],
  ['flexor digitorum longus', 'extensor digitorum longus'],
  ['extensor hallucis longus', 'flexor hallucis longus'],
  ['flexor pollicis longus', 'flexor hallucis longus'],
  ['flexor pollicis longus', 'flexor pollicis brevis'],
  ['anterior tibial artery', 'posterior tibial artery'],
  ['medial plantar nerve', 'lateral plantar nerve'],
  ['gluteus medius', 'gluteus minimus'],
  ['gluteus maximus', 'gluteus minimus'],
  ['gluteus maximus', 'gluteus medius'],
  ['obturator internus', 'obturator externus'],
  ['first metacarpal bone', 'first metatarsal bone'],
  ['psoas major', 'psoas minor'],
  ['pronator teres', 'supinator teres'],
  ['greater trochanter', 'greater trochlea'],
  ['supraspinatus', 'infraspinatus'],
  ['radial nerve', 'ulnar nerve'],
  ['malleus', 'malleolus'],
  ['ureter', 'urethra'],
];
/** The atlas, and each name of the pairs as a structure of its own. */
const among = new Map(pairs.flat().map((name) => [name, gradingIndex([...terms, stranger(name)])]));
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One slip of a finger: a letter left out, put in, replaced, or swapped with the next. */
const slip = fc.record({
  at: fc.nat(40),
  kind: fc.constantFrom('drop', 'add', 'change', 'swap'),
  letter: fc.constantFrom(...letters),
});
function withSlip(text: string, { at, kind, letter }: { at: number; kind: string; letter: string }): string {
  const place = at % text.length;
  const [head, tail] = [text.slice(0, place), text.slice(place)];
  if (kind === 'drop') return head + tail.slice(1);
  if (kind === 'add') return head + letter + tail;
  if (kind === 'change') return head + letter + tail.slice(1);
  return head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2);
}

/**
 * Pairs of one kind, of the 90,000 that the atlas has: all whose names are three letters or fewer apart, and of those that
 * differ in one word and of the rest, which have little to be confused by, a part that is the same in every run.
 */
function rivals(): readonly (readonly [Term, Term])[] {
  const wordsOf = ({ names: [name = ''] }: Term) => new Set(name.split(/[\s-]+/));
  const near: [Term, Term][] = [];
  const oneWord: [Term, Term][] = [];
  const rest: [Term, Term][] = [];
  for (const asked of terms)
    for (const other of terms) {
      if (asked === other || asked.kind !== other.kind || ancestorsOf(other.id, index).has(asked.id)) continue;
      const [a, b] = [wordsOf(asked), wordsOf(other)];
      const shared = [...a].filter((word) => b.has(word)).length;
      if (editDistance(asked.names[0] ?? '', other.names[0] ?? '', 4) <= 3) near.push([asked, other]);
      else if (shared > 0 && shared >= Math.min(a.size, b.size) - 1) oneWord.push([asked, other]);
      else rest.push([asked, other]);
    }
  return [...near, ...oneWord.filter((_, at) => at % 6 === 0), ...rest.filter((_, at) => at % 200 === 0)];
}

// The whole body's names are gone through, thousands of times.
describe('typed answers', { timeout: 60_000 }, () => {
  it('a confusable name is never accepted, nor a slip that is nearer to it than to the right one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.boolean(), slip, ([a, b], turned, oneSlip) => {
        const [right, wrong] = turned ? [b, a] : [a, b];
        expect(graded(right, wrong, among.get(right)).verdict).not.toBe('correct');
        const said = withSlip(wrong, oneSlip);
        fc.pre(editDistance(said, wrong, 9) < editDistance(said, right, 9));
        expect({ right, said, verdict: graded(right, said, among.get(right)).verdict }).not.toMatchObject({
          verdict: 'correct',
        });
      }),
      { seed, numRuns: 400 },
    );
  });

  it('the name of another structure of the kind is never accepted, unless it is a branch or a part of the right one', () => {
    const wrong = rivals().flatMap(([asked, other]) =>
      graded(asked.id, other.names[0] ?? '').verdict === 'correct' ? [`${asked.id}: ${other.id}`] : [],
    );
    expect(wrong).toEqual([]);
  });

  it('every name that a structure has is accepted for it, in any case and with an article', () => {
    const names = terms.flatMap((term) =>
      [...term.names, ...term.abbreviations].map((name) => ({ id: term.id, name })),
    );
    const answers = names.flatMap(({ id, name }, place) => {
      const written = [name.toUpperCase(), `the ${name}`, ` ${name}. `];
      return [name, ...written.filter((_, way) => place % 30 === way * 10)].map((answer) => ({ id, answer }));
    });
    expect(answers.filter(({ id, answer }) => graded(id, answer).verdict !== 'correct')).toEqual([]);
  });

  it('at least 98 in 100 single slips inside a long word are forgiven', () => {
    const long = terms.flatMap((term) => {
      const [name = ''] = term.names;
      return name.split(' ').some((word) => word.length >= 7) ? [{ id: term.id, name }] : [];
    });
    let forgiven = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.constantFrom(...long), slip, ({ id, name }, oneSlip) => {
        const word = name.split(' ').find((one) => one.length >= 7) ?? name;
        const said = name.replace(word, word.slice(0, 1) + withSlip(word.slice(1), oneSlip));
        all += 1;
        if (graded(id, said).verdict === 'correct') forgiven += 1;
      }),
      { seed, numRuns: 600 },
    );
    expect(forgiven / all).toBeGreaterThanOrEqual(0.98);
  });

  it('any text at all is graded, with a reason, and never twice differently', () => {
    const expectations = [
      { kind: 'structure', id: 'gluteus-medius', alsoRight: [], tooBroad: [], phrases: [] },
    ] as const;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (answer) => {
        for (const expectation of expectations) {
          const grade = gradeStructure(index, expectation, answer);
          expect(grade).toEqual(gradeStructure(index, expectation, answer));
          expect(grade.reason).toMatch(/\.$/);
        }
        const roots = { kind: 'roots', levels: ['L4', 'L5', 'S1'], variants: [], core: ['L4', 'L5', 'S1'] } as const;
        expect(gradeRoots(roots, answer).reason).toMatch(/\.$|\?$/);
        const movement = { kind: 'movement', joint: 'hip', movement: 'abduction', alsoTrue: [] } as const;
        expect(gradeMovement(movement, answer).reason).toMatch(/\.$/);
      }),
      { seed, numRuns: 250 },
    );
  });

  it('root levels are read alike in every notation', () => {
    const levels = ['L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3', 'S4', 'S5'];
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (a, b) => {
        const range = levels.slice(Math.min(a, b), Math.max(a, b) + 1);
        const [from = '', to = ''] = [range[0], range[range.length - 1]];
        const notations = [
          range.join(', '),
          range.join(' '),
          range.join('/'),
          range.join(' and '),
          range.join('').toLowerCase(),
          ...(range.length > 1
            ? [
                `${from}-${to}`,
                `${from}–${to}`,
                `${from} to ${to}`,
                `${to}-${from}`,
                `(${from}) ${range.slice(1).join(', ')}`,
              ]
            : []),
        ];
        for (const notation of notations)
          expect([notation, readRoots(notation)]).toEqual([notation, { ok: true, value: { levels: range } }]);
      }),
      { seed, numRuns: 300 },
    );
  });
});
