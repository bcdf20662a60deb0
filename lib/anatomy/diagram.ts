import type { StructureId } from '../core/ids';

export type Tissue = 'muscle' | 'nerve' | 'artery' | 'vein' | 'bone' | 'ligament' | 'joint';

/** One drawn thing. Coordinates are in the diagram's own view box. */
export interface Shape {
  /** Opaque and stable: what a page shows in a question instead of the structure's name. */
  readonly id: string;
  readonly structure: StructureId | null;
  readonly part: string | null;
  /** Which layer switch hides it. */
  readonly layer: string;
  readonly tissue: Tissue;
  /** What it is of its structure: its body, painted attachments, a line on a bone, single fibres, strands of its tendon, a cut stump. */
  readonly role: 'body' | 'origin' | 'insertion' | 'line' | 'fibre' | 'tendon' | 'ghost' | 'cut';
  /** SVG path data. */
  readonly d: string;
  /** Where a leader line touches it. */
  readonly anchor: readonly [number, number] | null;
}

export interface DiagramLayer {
  readonly id: string;
  readonly name: string;
  readonly tissue: Tissue;
  /** Shown before anybody touches a switch. */
  readonly on: boolean;
}

export interface Diagram {
  readonly id: string;
  readonly region: StructureId;
  /** "Right hip from the side" */
  readonly view: string;
  /** What a person who cannot see it should know, without naming what is asked. */
  readonly description: string;
  /** "anterior" and the like, at the left and right edge. */
  readonly directions: { readonly left: string; readonly right: string };
  readonly viewBox: readonly [number, number, number, number];
  /** The crop that a study card shows. */
  readonly card: readonly [number, number, number, number];
  readonly layers: readonly DiagramLayer[];
  readonly shapes: readonly Shape[];
}
