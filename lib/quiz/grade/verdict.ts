import type { RootLevel } from '../../anatomy/root-level';
import type { StructureKind } from '../../anatomy/structure';

export type Verdict = 'correct' | 'partial' | 'wrong';

/** What a fair examiner says of a typed answer: the mark, and one sentence that gives the reason. */
export interface Grade {
  readonly verdict: Verdict;
  readonly reason: string;
}

/** What the grader knows of one structure: plain data, so that a browser can hold it. */
export interface Term {
  readonly id: string;
  readonly kind: StructureKind;
  /** Every accepted name, the one that pages show first. */
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
  readonly rejected: readonly string[];
  /** Ids of what it is part of, a branch of or a member of. */
  readonly parents: readonly string[];
  /** "it supplies gluteus maximus": what tells it from its neighbours, or null. */
  readonly note: string | null;
}

export interface StructureExpectation {
  readonly kind: 'structure';
  readonly id: string;
  /** Other structures that are as right: accepted variants, further landmarks of the same attachment. */
  readonly alsoRight: readonly string[];
  /** Other structures that are true and too broad: the bone of a landmark. */
  readonly tooBroad: readonly string[];
  /** Wordings that count as right beyond the structure's names: "outer surface of the ilium". */
  readonly phrases: readonly string[];
}

export interface RootsExpectation {
  readonly kind: 'roots';
  readonly levels: readonly RootLevel[];
  readonly variants: readonly (readonly RootLevel[])[];
  /** Levels that at least half of the sources give. */
  readonly core: readonly RootLevel[];
}

export interface MovementExpectation {
  readonly kind: 'movement';
  /** The joint's name without the word joint ("hip"), or null where the question does not fix one. */
  readonly joint: string | null;
  /** A movement's name with hyphens, e.g. `medial-rotation`. */
  readonly movement: string;
  /** Other movements that the same muscle makes at that joint: never marked wrong. */
  readonly alsoTrue: readonly string[];
}

export type Expectation = StructureExpectation | RootsExpectation | MovementExpectation;

export const correct = (reason: string): Grade => ({ verdict: 'correct', reason });
export const partial = (reason: string): Grade => ({ verdict: 'partial', reason });
export const wrong = (reason: string): Grade => ({ verdict: 'wrong', reason });
