import type { FactId, StructureId } from '../core/ids';

/** `established`: texts agree; `varies`: texts differ, the variants say how; `claimed`: associated, cause not shown. */
export type Certainty = 'established' | 'varies' | 'claimed';
export type VariantStatus = 'preferred' | 'accepted' | 'superseded' | 'misconception';
export type Level = 'must' | 'should' | 'nice' | 'extra';

/** Another value that texts give for the same fact. The preferred value is the fact's own. */
export interface Variant {
  /** Authored slug, unique within the fact. */
  readonly id: string;
  /** As a person would write it: "L5-S1", "obturator nerve", "outer ilium". */
  readonly value: string;
  readonly status: Exclude<VariantStatus, 'preferred'>;
  readonly note: string | null;
  readonly sources: readonly string[];
}

/** What every fact has. */
export interface Common {
  readonly id: FactId;
  readonly key: string;
  readonly subject: StructureId;
  /** The part of the subject that the fact is about, or null for the whole. */
  readonly part: string | null;
  readonly certainty: Certainty;
  readonly variants: readonly Variant[];
  /** Source ids; empty means "unsourced: reviewed twice", and pages say so. */
  readonly sources: readonly string[];
  /** At most 25 words: a reason or a contrast, never another scheduled value. */
  readonly why: string | null;
  /** Overrides the level and order that the template gives by itself. */
  readonly level: Level | null;
  readonly intro: number | null;
  /** Key of a fact of the same subject whose card carries this one as well: paraphrases share a card. */
  readonly sharesCardOf: string | null;
  /** False: taught on pages and in quizzes, never a scheduled card. */
  readonly scheduled: boolean;
  /** Lines of the founding checklist that this fact holds (A01 ... X8), for traceability. */
  readonly lines: readonly string[];
}
