/**
 * What an author wrote, with the line of everything: the plain tree between a text format and the domain.
 * A map keeps its entries as a list, so that a key given twice can be reported with both lines.
 */
export type SourceNode =
  | { readonly kind: 'scalar'; readonly line: number; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly SourceNode[] }
  | { readonly kind: 'map'; readonly line: number; readonly entries: readonly SourceEntry[] };

export interface SourceEntry {
  readonly key: string;
  /** Line of the key, counted from 1. */
  readonly line: number;
  readonly node: SourceNode;
}

export interface SourceFile {
  /** From the project's root, with slashes: "content/gluteal-region/muscles.yaml". */
  readonly path: string;
  readonly root: SourceNode;
}

export const isNothing = (node: SourceNode): boolean => node.kind === 'scalar' && node.value === null;
