import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import type { Fact, Predicate } from '../fact';

const bySubject = new WeakMap<Dataset, Map<StructureId, Fact[]>>();

/** The facts about a structure, in authored order. The index is made once per dataset. */
export function factsOf(dataset: Dataset, subject: StructureId): readonly Fact[] {
  let index = bySubject.get(dataset);
  if (index === undefined) {
    index = new Map();
    for (const fact of dataset.facts.values()) {
      const list = index.get(fact.subject);
      if (list === undefined) index.set(fact.subject, [fact]);
      else list.push(fact);
    }
    bySubject.set(dataset, index);
  }
  return index.get(subject) ?? [];
}

/** The kind of fact that a predicate belongs to; several predicates may share one. */
export type FactOf<P extends Predicate, F = Fact> = F extends { readonly predicate: infer Q }
  ? P extends Q
    ? F
    : never
  : never;

const isOf =
  <P extends Predicate>(predicate: P) =>
  (fact: Fact): fact is FactOf<P> & Fact =>
    fact.predicate === predicate;

/** The facts of one predicate about a structure. */
export const factsWith = <P extends Predicate>(dataset: Dataset, subject: StructureId, predicate: P) =>
  factsOf(dataset, subject).filter(isOf(predicate));

const byPredicate = new WeakMap<Dataset, Map<Predicate, Fact[]>>();

/** The facts of one predicate in the whole dataset. The index is made once per dataset. */
export function allFactsWith<P extends Predicate>(dataset: Dataset, predicate: P) {
  let index = byPredicate.get(dataset);
  if (index === undefined) {
    index = new Map();
    for (const fact of dataset.facts.values()) {
      const list = index.get(fact.predicate);
      if (list === undefined) index.set(fact.predicate, [fact]);
      else list.push(fact);
    }
    byPredicate.set(dataset, index);
  }
  return (index.get(predicate) ?? []).filter(isOf(predicate));
}
