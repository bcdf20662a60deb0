import type { QuizPool } from './pool';

/** A pool whose items stand in the pools of regions: those files, and which items of theirs. */
export interface ChosenPool extends Omit<QuizPool, 'items' | 'terms'> {
  readonly chosen: readonly string[];
  readonly parts: readonly string[];
}

/** The pool that a choice from others makes, with every name that their typed answers are compared with. */
export function joinPools(chosen: ChosenPool, parts: readonly QuizPool[]): QuizPool | null {
  const byId = new Map(parts.flatMap((part) => part.items).map((item) => [item.id, item]));
  const items = chosen.chosen.flatMap((id) => byId.get(id) ?? []);
  if (items.length < chosen.chosen.length) return null;
  const terms = [...new Map(parts.flatMap((part) => part.terms).map((term) => [term.id, term])).values()];
  return { region: chosen.region, title: chosen.title, contentVersion: chosen.contentVersion, items, terms };
}
