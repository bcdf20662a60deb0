import { describe, expect, it } from 'vitest';
import { parseFactId } from '@/lib/core/ids';
import type { ChoiceItem } from '@/lib/quiz/item';
import { couldBeRight } from '@/lib/quiz/judge/could-be-right';
import type { Question } from '@/lib/quiz/question';
import { itemFaults } from '@/lib/quiz/rules/item-faults';
import { questionFaults } from '@/lib/quiz/rules/question-faults';
import { setFaults } from '@/lib/quiz/rules/set-faults';
import { choiceOf, choices, dataset, distractor, nerveOfMedius } from '../../../fixtures/atlas-quiz';

/** A sound set to spoil: three nerves of the buttock beside the key. */
const item = nerveOfMedius();
const inferior = distractor('Inferior gluteal nerve', 'inferior-gluteal-nerve');
const femoral = distractor('Femoral nerve', 'femoral-nerve');
const piriformis = distractor('Nerve to piriformis', 'nerve-to-piriformis');
const sound = [inferior, femoral, piriformis];
const spoilt = (change: Partial<ChoiceItem>): ChoiceItem => ({ ...item, ...change });
const faulted = (faults: readonly string[]) => faults.map((fault) => fault.split(':')[0]);

describe('a planted fault is found', () => {
  it('the set to spoil is sound', () => {
    expect(setFaults(item, sound)).toEqual([]);
    expect(itemFaults(item, dataset)).toEqual([]);
  });

  it('R2: one thing under two names', () => {
    expect(
      faulted(setFaults(item, [inferior, femoral, distractor('Gluteal nerve, lower', 'inferior-gluteal-nerve')])),
    ).toContain('R2');
    expect(faulted(setFaults(item, [inferior, femoral, distractor('femoral  nerve', 'other')]))).toContain('R2');
  });

  it('R3: a muscle among nerves', () => {
    const mixed = spoilt({ pool: [...item.pool, distractor('Gluteus maximus', 'gluteus-maximus')] });
    expect(faulted(itemFaults(mixed, dataset))).toContain('R3');
  });

  it('R4: strangers from another limb', () => {
    const strangers = [inferior, { ...femoral, near: false }, { ...piriformis, near: false }];
    expect(faulted(setFaults(item, strangers))).toContain('R4');
  });

  it('R6: a key twice as long as the rest', () => {
    expect(faulted(setFaults(spoilt({ key: 'Superior gluteal nerve of the sacral plexus' }), sound))).toContain('R6');
  });

  it('R8: a word that stem and key alone share', () => {
    const echo = choiceOf('a:gemellus-inferior.nerve.choose');
    const stem = 'Which nerve supplies quadratus femoris?';
    expect(faulted(setFaults({ ...echo, stem }, [inferior, piriformis]))).toContain('R8');
  });

  it('R9: an absolute word', () => {
    expect(faulted(setFaults(item, [inferior, femoral, distractor('None of the nerves')]))).toContain('R9');
    expect(faulted(setFaults(item, [inferior, femoral, distractor('Always the tibial nerve')]))).toContain('R9');
  });

  it('R10: a plural among singulars, a small letter, a full stop', () => {
    expect(faulted(setFaults(item, [inferior, femoral, distractor('Lumbar nerves')]))).toContain('R10');
    expect(faulted(setFaults(item, [inferior, femoral, distractor('tibial nerve')]))).toContain('R10');
    expect(faulted(setFaults(item, [inferior, femoral, distractor('Tibial nerve.')]))).toContain('R10');
  });

  it('R11: a stem that needs its options', () => {
    expect(faulted(itemFaults(spoilt({ stem: 'Which of these supplies gluteus medius?' }), dataset))).toContain('R11');
    expect(faulted(itemFaults(spoilt({ stem: 'Gluteus medius is supplied by' }), dataset))).toContain('R11');
  });

  it('R12: options that converge on the key', () => {
    const cluneal = distractor('Superior cluneal nerve');
    expect(faulted(setFaults(item, [inferior, cluneal]))).toContain('R12');
    const roots = choiceOf('a:gluteus-medius.roots.choose');
    expect(faulted(setFaults(roots, [distractor('L2-L4'), distractor('S1-S3')]))).toContain('R12');
  });

  it('R13: two options, five options, an option without explanation', () => {
    expect(faulted(setFaults(item, [inferior]))).toContain('R13');
    expect(faulted(setFaults(item, [...sound, distractor('Obturator nerve')]))).toContain('R13');
    const silent = spoilt({ pool: item.pool.map((one) => ({ ...one, explanation: '' })) });
    expect(faulted(itemFaults(silent, dataset))).toContain('R13');
  });

  it('R18: an action told apart by an attachment', () => {
    const action = choices.find(({ kind }) => kind === 'main-action');
    if (action === undefined) throw new Error('no action to spoil');
    const [first, ...rest] = action.pool;
    if (first === undefined) throw new Error('no distractor to spoil');
    const glued = { ...action, pool: [{ ...first, text: `${first.text} from the sacrum` }, ...rest] };
    expect(faulted(itemFaults(glued, dataset))).toContain('R18');
  });

  it('R19: a fact that does not exist, a source that is not its own', () => {
    expect(faulted(itemFaults(spoilt({ factIds: [parseFactId('gluteus-medius.no-such')] }), dataset))).toContain('R19');
    expect(faulted(itemFaults(spoilt({ sources: [...item.sources, 'elsewhere'] }), dataset))).toContain('R19');
  });

  it('R20: nothing lit, and an answer in the label', () => {
    const lit = choiceOf('a:gluteus-medius.lateral-hip.choose');
    if (lit.picture === null) throw new Error('no picture to spoil');
    expect(faulted(itemFaults({ ...lit, picture: { ...lit.picture, lit: ['nowhere'] } }, dataset))).toContain('R20');
    expect(faulted(itemFaults({ ...lit, label: 'Gluteus medius, name it' }, dataset))).toContain('R20');
  });

  it('R1 and R7 on the page: no key, a range out of order', () => {
    const option = (text: string, right = false) => ({ text, right, explanation: null });
    const shown = (of: ChoiceItem, options: Question['options']): Question => ({
      form: 'choose',
      item: of,
      options: [...options],
    });
    expect(faulted(questionFaults(shown(item, [option('Femoral nerve'), option('Sciatic nerve')])))).toContain('R1');
    const roots = choiceOf('a:gluteus-medius.roots.choose');
    const ranges = [option('S2-S4'), option('L4-S1', true), option('L2-L4')];
    expect(faulted(questionFaults(shown(roots, ranges)))).toEqual(['R7']);
  });
});

describe('the judge', () => {
  it.each([
    ['a:gluteus-medius.nerve.choose', 'Superior gluteal nerve', true],
    ['a:gluteus-medius.nerve.choose', 'Inferior gluteal nerve', false],
    ['a:gluteus-medius.roots.choose', 'L5-S1', true],
    ['a:gluteus-medius.roots.choose', 'L5-S2', true],
    ['a:gluteus-medius.roots.choose', 'L2-L4', false],
    ['a:gluteus-medius.origin.choose', 'Gluteal surface of the ilium', true],
    ['a:gluteus-medius.origin.choose', 'Ilium', true],
    ['a:gluteus-medius.origin.choose', 'Ischial spine', false],
    ['a:gluteus-medius.insertion.choose', 'Femur', true],
    ['a:gluteus-medius.insertion.choose', 'Lesser trochanter of the femur', false],
    ['a:gluteus-medius.lateral-hip.choose', 'Gluteus medius', true],
    ['a:gluteus-medius.deep-to-it.choose', 'Gluteus minimus', true],
    ['a:gluteus-medius.deep-to-it.choose', 'Tensor fasciae latae', true],
    ['a:gluteus-medius.deep-to-it.choose', 'Gluteus maximus', false],
    ['a:gluteus-medius.anterior-medial-rotation.choose', 'Medially: they pass behind the axis', false],
    ['a:gluteus-medius.anterior-medial-rotation.choose', 'Medially: they pass in front of the axis', true],
    ['a:gluteus-maximus.origin.choose', 'Outer surface of the ilium', true],
  ])('says of %s answered by "%s" that it could be right: %s', (cardId, text, could) => {
    expect(couldBeRight(dataset, choiceOf(cardId), text)).toBe(could);
  });

  it('sees both sides of a weak muscle', () => {
    const side = choices.filter(
      ({ kind, cardId }) => kind === 'side' && cardId.includes('gluteus-medius.trendelenburg-side'),
    );
    expect(side.map(({ stem, key }) => `${stem} ${key}`).sort()).toEqual([
      'The left gluteus medius is weak. Which side of the pelvis drops in walking, and why? Right: it works while the left leg stands',
      'The right gluteus medius is weak. Which side of the pelvis drops in walking, and why? Left: it works while the right leg stands',
    ]);
    for (const item of side) {
      const right = item.pool
        .concat({ ...distractor(item.key) })
        .filter(({ text }) => couldBeRight(dataset, item, text));
      expect(right.map(({ text }) => text)).toEqual([item.key]);
    }
  });
});
