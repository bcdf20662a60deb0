import type { AttemptId } from '../core/ids';
import type { Judged } from './judge-answer';

/** One answered question of an attempt. */
export interface Answered extends Judged {
  readonly itemId: string;
  /** What was chosen or typed; empty for "I do not know". */
  readonly raw: string;
  readonly durationMs: number;
}

/** How far somebody is in one run through a quiz. Plain data: a tab keeps it over a reload. */
export interface Attempt {
  readonly attemptId: AttemptId;
  /** 0 is the quiz itself; 1 and later ask again what was missed in the round before. */
  readonly round: number;
  /** What a later round asks; null for the quiz itself, whose questions follow from its seed. */
  readonly itemIds: readonly string[] | null;
  readonly answers: readonly Answered[];
  /** The question that is on the screen: the one after the last answer, or that one still, with its feedback. */
  readonly at: number;
}

export const newAttempt = (attemptId: AttemptId): Attempt => ({
  attemptId,
  round: 0,
  itemIds: null,
  answers: [],
  at: 0,
});

/** Records an answer to the question on the screen. A second answer to it changes nothing. */
export const answered = (attempt: Attempt, answer: Answered): Attempt =>
  attempt.answers.length > attempt.at ? attempt : { ...attempt, answers: [...attempt.answers, answer] };

/** On to the next question; before an answer there is none. */
export const advanced = (attempt: Attempt): Attempt =>
  attempt.answers.length > attempt.at ? { ...attempt, at: attempt.at + 1 } : attempt;

export const isMissed = ({ verdict }: Judged): boolean => verdict !== 'correct';

/** A new round with what was missed in this one. */
export const againMissed = (attempt: Attempt, attemptId: AttemptId): Attempt => ({
  attemptId,
  round: attempt.round + 1,
  itemIds: attempt.answers.filter(isMissed).map(({ itemId }) => itemId),
  answers: [],
  at: 0,
});
