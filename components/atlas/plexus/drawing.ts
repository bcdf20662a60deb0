/** How a bundle runs from one place to the next: where its slope sits, or at which x (of the wide map) it stands upright. */
export type Bend = 'start' | 'middle' | 'end' | number;

/** What a map of a plexus adds to its graph: nothing but where things stand. Distances are those of the map's grid. */
export interface PlexusDrawing {
  /** The nerves at the right, from above: anterior ones together, posterior ones together, so that few lines cross. */
  readonly rows: readonly string[];
  /** Height of the other nodes, in rows. */
  readonly heights: Readonly<Record<string, number>>;
  /** Bundles that would run through others where nothing is said, by `from--to`. */
  readonly bends: Readonly<Record<Shape, Readonly<Record<string, Bend>>>>;
  /** x of each column but the last, by shape. */
  readonly columns: Readonly<Record<Shape, readonly number[]>>;
  /** Short names for the narrow map. */
  readonly short: Readonly<Record<string, string>>;
  /** Whether it has cords that are named after how they lie round the axillary artery. */
  readonly cords: boolean;
  /** Nerves that share a sheath for a while. */
  readonly sheath: { readonly label: string; readonly nodes: readonly [string, string] } | null;
  readonly caption: string;
}

/** `wide` for a desk, `tall` for a phone: the same graph, the same rows. */
export type Shape = 'wide' | 'tall';
