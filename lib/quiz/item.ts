import type { CardPicture } from '../cards/card';
import type { CardId, FactId, StructureId } from '../core/ids';
import type { Expectation } from './grade/verdict';

export const quizKinds = [
  'identify',
  'painted',
  'nerve',
  'muscle-of-nerve',
  'roots',
  'main-action',
  'part-rotation',
  'origin',
  'insertion',
  'attached-here',
  'deep-to',
  'covered-by',
  'passes',
  'side',
  'artery',
  'plexus',
  'exercise-stage',
  'exercise-target',
  'joint-type',
  'recall',
] as const;
export type QuizKind = (typeof quizKinds)[number];

/** What options of one question all are: a nerve beside a muscle would give the answer away. */
export type OptionClass = string;

export interface Distractor {
  readonly text: string;
  /** What it stands for: a structure's id, a range, a movement. Two texts of one value are twins. */
  readonly value: string;
  /** "That is the inferior gluteal nerve: it supplies gluteus maximus." */
  readonly explanation: string;
  /** Shares a region, plexus, bone or joint with the key. */
  readonly near: boolean;
  /** Facts that the explanation tells, so that no later question of the same quiz asks them. */
  readonly tells: readonly FactId[];
}

interface Common {
  /** Opaque and stable: names the item in pages and storage without saying what it asks. */
  readonly id: string;
  /** A question is a card type of its own, with a memory of its own. */
  readonly cardId: CardId;
  readonly kind: QuizKind;
  readonly structure: StructureId;
  /** "Gluteal region, nerve" */
  readonly label: string;
  /** "Gluteus medius, nerve": the question in a line of a list. */
  readonly short: string;
  /** Ends in a question that can be answered with the options covered. */
  readonly stem: string;
  /** The right answer, as it is shown. */
  readonly key: string;
  readonly keyValue: string;
  /** Why the key is right: a reason or a contrast. */
  readonly reason: string;
  /** The facts that the item tests. */
  readonly factIds: readonly FactId[];
  readonly sources: readonly string[];
  readonly picture: CardPicture | null;
  /** Structures that stem, key and picture speak of: two of them in common, and one item gives the other away. */
  readonly about: readonly StructureId[];
  /** Items of one theme share their reasoning; a quiz asks one of them. */
  readonly theme: string | null;
  /** A miss brings a card back in study. */
  readonly studied: boolean;
}

export interface ChoiceItem extends Common {
  readonly form: 'choose';
  readonly optionClass: OptionClass;
  /** Every one provably wrong under every variant that texts give. */
  readonly pool: readonly Distractor[];
  /** `free`: any fitting two or three of the pool; `whole`: always the whole pool, which was made as one. */
  readonly draw: 'free' | 'whole';
  /** Root ranges stand in order; everything else stands anyhow. */
  readonly order: 'any' | 'ascending';
}

export interface TypedItem extends Common {
  readonly form: 'type';
  readonly expectation: Expectation;
  /** Other answers that count, shown after a miss. */
  readonly accepted: readonly string[];
}

export type QuizItem = ChoiceItem | TypedItem;
