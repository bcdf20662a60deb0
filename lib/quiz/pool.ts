import type { StructureId } from '../core/ids';
import type { Term } from './grade/verdict';
import type { QuizItem } from './item';

/** What a browser loads to be asked about a region: everything for choosing questions, showing and grading them. */
export interface QuizPool {
  readonly region: StructureId;
  /** "Gluteal region" */
  readonly title: string;
  readonly contentVersion: string;
  readonly items: readonly QuizItem[];
  /** The names that typed answers are compared with. */
  readonly terms: readonly Term[];
}
