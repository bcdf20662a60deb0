import type { FactId, StructureId } from '../core/ids';
import type { Movement } from './movement';
import type { RootLevel } from './root-level';

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

/** Which side shows what, when a muscle of one side is weak. "contralateral" is the side opposite to the weak muscle. */
export interface SideLogic {
  readonly weak: StructureId;
  /** The leg that is stood on. */
  readonly stance: 'ipsilateral' | 'contralateral';
  readonly effectSide: 'ipsilateral' | 'contralateral';
  /** "the pelvis drops", "the trunk leans" */
  readonly effect: string;
}

interface Common {
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

/** A place where a muscle is attached. */
export interface AttachmentFact extends Common {
  readonly predicate: 'origin' | 'insertion';
  /** Bones and landmarks, the containing bone first: what a precise answer must name. */
  readonly landmarks: readonly StructureId[];
  /** Enough for a first course: "outer surface of the ilium". */
  readonly basic: string;
  /** As a text of anatomy says it. */
  readonly precise: string;
}

export interface InnervationFact extends Common {
  readonly predicate: 'innervation';
  readonly nerve: StructureId;
}

export interface RootsFact extends Common {
  readonly predicate: 'roots';
  readonly levels: readonly RootLevel[];
  /** Levels that at least half of the sources give; null where sources share none, and then roots are never asked. */
  readonly core: readonly RootLevel[] | null;
}

export interface ActionFact extends Common {
  readonly predicate: 'action';
  readonly joint: StructureId;
  readonly movement: Movement;
  readonly role: 'prime-mover' | 'assistant';
  /** "with the leg free", "when the hip is flexed"; null for always. */
  readonly condition: string | null;
}

/** What a muscle holds still. */
export interface StabilisingFact extends Common {
  readonly predicate: 'stabilises';
  readonly target: StructureId;
  readonly plane: 'coronal' | 'sagittal' | 'transverse' | null;
  /** "standing on one leg" */
  readonly condition: string | null;
  /** "holds the opposite side of the pelvis up" */
  readonly effect: string;
}

export interface SupplyFact extends Common {
  readonly predicate: 'arterial-supply';
  readonly artery: StructureId;
}

export type Relation =
  | 'deep-to'
  | 'superficial-to'
  | 'between'
  | 'above'
  | 'below'
  | 'in-front-of'
  | 'behind'
  | 'medial-to'
  | 'lateral-to'
  | 'crosses'
  | 'passes-through'
  | 'contains';

export interface RelationFact extends Common {
  readonly predicate: 'relation';
  readonly relation: Relation;
  readonly objects: readonly StructureId[];
  readonly extent: 'partly' | 'wholly';
  /** Which stretch is meant, where it matters: of the subject ("its tendon"), of the object where the subject covers it. */
  readonly detail: string | null;
}

export interface MembershipFact extends Common {
  readonly predicate: 'member-of' | 'branch-of' | 'synergist' | 'antagonist';
  readonly objects: readonly StructureId[];
  /** The movement that synergists and antagonists are meant for, at its joint. */
  readonly movement: { readonly joint: StructureId; readonly movement: Movement } | null;
}

export interface JointFact extends Common {
  readonly predicate: 'articulation';
  /** "ball and socket" */
  readonly jointType: string;
  readonly bones: readonly StructureId[];
  readonly statement: string;
}

/** What a picture shows. */
export interface DepictionFact extends Common {
  readonly predicate: 'depiction';
  readonly diagram: string;
  /** `whole` lights the structure, `origin` and `insertion` its painted areas, `gait` a gait picture. */
  readonly shows: 'whole' | 'origin' | 'insertion' | 'gait';
}

/** A sign, a gait or a test, with the side it shows on. */
export interface SignFact extends Common {
  readonly predicate: 'sign' | 'clinical-test';
  readonly object: StructureId;
  readonly side: SideLogic | null;
  readonly statement: string;
}

export interface LinkFact extends Common {
  readonly predicate: 'associated-with';
  readonly object: StructureId;
  readonly statement: string;
}

export interface ExerciseFact extends Common {
  readonly predicate: 'trained-by';
  readonly exercise: StructureId;
  readonly stage: 'start' | 'then' | 'later';
}

export interface MisconceptionFact extends Common {
  readonly predicate: 'misconception';
  readonly claim: string;
  readonly truth: string;
}

export interface VignetteFact extends Common {
  readonly predicate: 'vignette';
  readonly story: string;
  readonly question: string;
  readonly answer: string;
}

/** Statements that are typed by what they are about. The statement is one whole sentence of our own. */
export const statementPredicates = [
  'location',
  'form',
  'mechanism',
  'gait',
  'kinetic-chain',
  'clinical',
  'training-principle',
  'study-method',
  'course',
] as const;

export interface StatementFact extends Common {
  readonly predicate: (typeof statementPredicates)[number];
  readonly statement: string;
  /** Structures that the statement speaks of, so that pages can link them. */
  readonly about: readonly StructureId[];
  /** A question and an answer of at most 8 words, where the fact is asked by itself. */
  readonly ask: { readonly prompt: string; readonly answer: string } | null;
}

export type Fact =
  | AttachmentFact
  | InnervationFact
  | RootsFact
  | ActionFact
  | StabilisingFact
  | SupplyFact
  | RelationFact
  | MembershipFact
  | JointFact
  | DepictionFact
  | SignFact
  | LinkFact
  | ExerciseFact
  | MisconceptionFact
  | VignetteFact
  | StatementFact;
export type Predicate = Fact['predicate'];
