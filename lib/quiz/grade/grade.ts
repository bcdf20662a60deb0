import { gradeMovement } from './grade-movement';
import { gradeRoots } from './grade-roots';
import { gradeStructure } from './grade-structure';
import type { GradingIndex } from './grading-index';
import type { Expectation, Grade } from './verdict';

/** Judges a typed answer. Text is only ever read as text; the same arguments give the same verdict everywhere. */
export function grade(index: GradingIndex, expectation: Expectation, answer: string): Grade {
  switch (expectation.kind) {
    case 'structure':
      return gradeStructure(index, expectation, answer);
    case 'roots':
      return gradeRoots(expectation, answer);
    case 'movement':
      return gradeMovement(expectation, answer);
  }
}
