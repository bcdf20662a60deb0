import { describe, expect, it } from 'vitest';
import { gradeMovement } from '@/lib/quiz/grade/grade-movement';
import { gradeRoots } from '@/lib/quiz/grade/grade-roots';
import { gradeStructure } from '@/lib/quiz/grade/grade-structure';
import { gradingIndex } from '@/lib/quiz/grade/grading-index';
import type { Grade } from '@/lib/quiz/grade/verdict';
import { gradingTerms } from '../../fixtures/grading-terms';
import { type Labelled, movementAnswers, rootAnswers, structureAnswers } from '../../fixtures/typed-answers';

const index = gradingIndex(gradingTerms);

function check([expected, answer, verdict, reason]: Labelled, grade: Grade): void {
  expect({ expected, answer, verdict: grade.verdict, reason: grade.reason }).toMatchObject({
    expected,
    answer,
    verdict,
  });
  if (reason !== undefined) expect(grade.reason.toLowerCase()).toContain(reason.toLowerCase());
}

describe('typed answers, as a fair examiner marks them', () => {
  for (const row of structureAnswers) {
    const [id, answer, verdict] = row;
    it(`a structure: ${id} answered by "${answer}" is ${verdict}`, () => {
      const expectation = { kind: 'structure', id, alsoRight: [], tooBroad: [], phrases: [] } as const;
      check(row, gradeStructure(index, expectation, answer));
    });
  }

  for (const row of rootAnswers) {
    const [expected, answer, verdict] = row;
    it(`root levels: ${expected} answered by "${answer}" is ${verdict}`, () => {
      const levels = ['L4', 'L5', 'S1'];
      const expectation = { kind: 'roots', levels, variants: [['L5', 'S1']], core: ['L5', 'S1'] } as const;
      check(row, gradeRoots(expectation, answer));
    });
  }

  for (const row of movementAnswers) {
    const [expected, answer, verdict] = row;
    it(`a movement: ${expected} answered by "${answer}" is ${verdict}`, () => {
      const [joint = '', movement = ''] = expected.split(' ');
      const alsoTrue = movement === 'abduction' ? ['medial-rotation', 'flexion'] : [];
      check(row, gradeMovement({ kind: 'movement', joint, movement, alsoTrue }, answer));
    });
  }

  it('reads ten thousand characters without grading them as a name', () => {
    const expectation = { kind: 'structure', id: 'ilium', alsoRight: [], tooBroad: [], phrases: [] } as const;
    expect(gradeStructure(index, expectation, 'ilium '.repeat(2_000))).toEqual({
      verdict: 'wrong',
      reason: 'Too long to be a name.',
    });
  });

  it('has at least 150 labelled lines', () => {
    expect(structureAnswers.length + rootAnswers.length + movementAnswers.length).toBeGreaterThanOrEqual(150);
  });
});
