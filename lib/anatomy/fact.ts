import type { StructureId } from '../core/ids';
import type { Common } from './fact-common';
import type { Movement } from './movement';
import type { BranchingFact, LesionFact, NetworkFact, ReflexFact, SkinFact } from './nerve-fact';
import type { RootLevel } from './root-level';

/** Which side shows what, when a muscle of one side is weak. "contralateral" is the side opposite to the weak muscle. */
export interface SideLogic {
  readonly weak: StructureId;
  /** The leg that is stood on. */
  readonly stance: 'ipsilateral' | 'contralateral';
  readonly effectSide: 'ipsilateral' | 'contralateral';
  /** "the pelvis drops", "the trunk leans" */
  readonly effect: string;
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

/** What a muscle does where nothing turns about a joint: in the face, the palate, a sphincter. */
export interface EffectFact extends Common {
  readonly predicate: 'effect';
  /** What is moved or closed; null where the words say it. */
  readonly target: StructureId | null;
  readonly condition: string | null;
  /** "draws the corner of the mouth up and outwards" */
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
  | EffectFact
  | SkinFact
  | BranchingFact
  | NetworkFact
  | LesionFact
  | ReflexFact
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
