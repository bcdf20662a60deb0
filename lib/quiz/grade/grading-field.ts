import type { GradingIndex, IndexedTerm } from './grading-index';
import type { StructureExpectation } from './verdict';

/** Ids that an id is part of or a branch of, at any distance. */
export function ancestorsOf(id: string, index: GradingIndex): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const parent of index.terms.get(next)?.term.parents ?? [])
      if (!found.has(parent) && parent !== id) {
        found.add(parent);
        open.push(parent);
      }
  return found;
}

/** Every structure by what it would mean as an answer. */
export interface Field {
  readonly asked: IndexedTerm;
  readonly right: readonly IndexedTerm[];
  readonly narrower: ReadonlySet<string>;
  readonly broader: readonly IndexedTerm[];
  readonly rivals: readonly IndexedTerm[];
}

/** Policy P2: for a nerve its branches count in full, and what it branches from by half. */
export function fieldOf(expectation: StructureExpectation, asked: IndexedTerm, index: GradingIndex): Field {
  const ancestors = ancestorsOf(expectation.id, index);
  const broad = new Set([...ancestors, ...expectation.tooBroad]);
  const descends = (id: string): boolean => ancestorsOf(id, index).has(expectation.id);
  const byBranch = asked.term.kind === 'nerve' || asked.term.kind === 'landmark' || asked.term.kind === 'plexus';
  const all = [...index.terms.values()];
  const narrower = new Set(byBranch ? all.map(({ term }) => term.id).filter((id) => descends(id)) : []);
  const alsoRight = new Set([expectation.id, ...expectation.alsoRight, ...narrower]);
  return {
    asked,
    right: all.filter(({ term }) => alsoRight.has(term.id)),
    narrower,
    broader: all.filter(({ term }) => broad.has(term.id) && !alsoRight.has(term.id)),
    rivals: all.filter(({ term }) => !broad.has(term.id) && !alsoRight.has(term.id)),
  };
}
