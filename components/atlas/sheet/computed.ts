import type { Line, Saying, Segment } from './line';

/** A saying that the graph works out from facts that are cited on the pages where they stand. */
export const computed = (segments: readonly Segment[]): Saying => ({ segments, notes: [], unsourced: false });

/** A line of such sayings, or none where there is nothing to say. */
export const computedLine = (label: string, sayings: readonly Saying[]): readonly Line[] =>
  sayings.length === 0 ? [] : [{ label, sayings, quiet: [] }];
