import type { Structure } from '@/lib/anatomy/structure';

/** A piece of a sentence: words, or a structure that is named and linked. */
export type Segment = string | { readonly structure: Structure; readonly capital: boolean };

/** One sentence or value, with the numbers of its footnotes; `unsourced` says that nobody can look it up. */
export interface Saying {
  readonly segments: readonly Segment[];
  readonly notes: readonly number[];
  readonly unsourced: boolean;
}

/** A ruled line of the sheet. */
export interface Line {
  readonly label: string;
  readonly sayings: readonly Saying[];
  /** Quiet sentences under the value. */
  readonly quiet: readonly Saying[];
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Paraphrases and claims, folded away until somebody wants them. */
  readonly more: readonly Line[];
}

/** Lines with the same label become one, in the order in which the labels first come. */
export function mergeLines(lines: readonly Line[]): readonly Line[] {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    const before = merged.get(line.label);
    merged.set(
      line.label,
      before === undefined
        ? line
        : { ...before, sayings: [...before.sayings, ...line.sayings], quiet: [...before.quiet, ...line.quiet] },
    );
  }
  return [...merged.values()];
}
