import type { Term } from './grade/verdict';
import type { QuizItem } from './item';

/** What a browser loads to be asked about a region: everything for choosing questions, showing and grading them. */
export interface QuizPool {
  /** The region, or the id of the deck that the items belong to. */
  readonly region: string;
  /** "Gluteal region" */
  readonly title: string;
  readonly contentVersion: string;
  readonly items: readonly QuizItem[];
  /** The names that typed answers are compared with. */
  readonly terms: readonly Term[];
}
