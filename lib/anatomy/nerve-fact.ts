import type { StructureId } from '../core/ids';
import type { Common } from './fact-common';
import type { RootLevel } from './root-level';

/** The skin that a nerve supplies by itself, its named branches left out. */
export interface SkinFact extends Common {
  readonly predicate: 'skin';
  /** "lateral side of the leg and most of the dorsum of the foot" */
  readonly area: string;
  /** Where no neighbour overlaps, so that a test there tells most. */
  readonly autonomous: string | null;
}

/** A stretch of a nerve's course, named by a place: what leaves it there, and what a cut above it would lose. */
export interface Stretch {
  /** Authored slug, unique within the nerve. */
  readonly id: string;
  /** "in the carpal tunnel", "above the elbow" */
  readonly name: string;
  /** Muscles and nerves that branch off here. */
  readonly gives: readonly StructureId[];
}

/** Where along its course a nerve gives off its branches, from its origin outwards. */
export interface BranchingFact extends Common {
  readonly predicate: 'branching';
  readonly stretches: readonly Stretch[];
}

/** A place in a plexus where fibres meet or part. A branch is named by its nerve's id. */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly column: string;
  /** The nerve or trunk that it is in the atlas; null for a root and for what has no page of its own. */
  readonly structure: StructureId | null;
}

/** Fibres on their way from one node to another. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly roots: readonly RootLevel[];
  /** Fibres that not everybody has. */
  readonly optional: readonly RootLevel[];
  readonly plane: 'anterior' | 'posterior' | null;
  readonly name: string | null;
}

/** A plexus as a graph: roots on the left, nerves on the right. */
export interface NetworkFact extends Common {
  readonly predicate: 'network';
  readonly columns: readonly string[];
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

/** Which fibres a lesion interrupts. What is lost follows from the graph and is not written down. */
export interface LesionFact extends Common {
  readonly predicate: 'lesion';
  /** A nerve or a plexus. */
  readonly of: StructureId;
  /** The first stretch of the nerve, or the node of the plexus, whose fibres are lost; null for the nerve as a whole. */
  readonly at: string | null;
  /** For a root lesion: only fibres of these levels. */
  readonly roots: readonly RootLevel[] | null;
  /** "fracture of the shaft of the humerus" */
  readonly cause: string;
}

/** A reflex with the levels that it tests, and the muscle that answers. */
export interface ReflexFact extends Common {
  readonly predicate: 'reflex';
  readonly levels: readonly RootLevel[];
  readonly muscle: StructureId;
  readonly statement: string;
}
