import { grade } from './grade/grade';
import type { GradingIndex } from './grade/grading-index';
import type { Verdict } from './grade/verdict';
import type { Question } from './question';

export interface Judged {
  readonly verdict: Verdict | 'unknown';
  /** What was taken for what, or how the answer was read. */
  readonly sentence: string | null;
}

export const didNotKnow: Judged = { verdict: 'unknown', sentence: null };

/** Judges what was chosen or typed; the chosen option is named by its text. */
export function judgeAnswer(question: Question, answer: string, index: GradingIndex): Judged {
  if (question.form === 'type') {
    const { verdict, reason } = grade(index, question.item.expectation, answer);
    return { verdict, sentence: reason };
  }
  const option = question.options.find(({ text }) => text === answer);
  if (option === undefined) return { verdict: 'wrong', sentence: null };
  return { verdict: option.right ? 'correct' : 'wrong', sentence: option.explanation };
}
