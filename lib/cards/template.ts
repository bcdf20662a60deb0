import type { Dataset } from '../anatomy/dataset';
import type { Fact, Predicate } from '../anatomy/fact';
import type { Level } from '../anatomy/fact-common';
import type { FactOf } from '../anatomy/graph/facts-of';
import type { Structure } from '../anatomy/structure';
import type { CardPicture } from './card';

/** A card before it has an id, a label, a place in the order and siblings. */
export interface Draft {
  /** The facts that it asks, the one that names it first. */
  readonly facts: readonly [Fact, ...Fact[]];
  /** What kind of fact it is, for the small label: "nerve". */
  readonly kind: string;
  readonly prompt: string;
  readonly answer: string;
  /** What else counts as right. */
  readonly accept?: readonly string[];
  /** In place of the first fact's own. */
  readonly why?: string;
  readonly picture?: CardPicture;
  /** In place of the template's own. */
  readonly level?: Level;
  readonly order?: number;
}

export interface TemplateContext {
  readonly dataset: Dataset;
  readonly structure: Structure;
  /** Facts of the structure that may have a card of their own, in authored order. */
  readonly facts: readonly Fact[];
}

/** One way of asking. Its id is part of card ids and therefore never changes. */
export interface Template {
  readonly id: string;
  /** Level and place in the order of introduction, where the fact says nothing else. */
  readonly level: Exclude<Level, 'extra'>;
  readonly order: number;
  /** A second way to ask a fact: the level and order that an author gives the fact are not meant for it. */
  readonly second?: boolean;
  readonly make: (context: TemplateContext) => readonly Draft[];
}

/** The facts of one predicate among those that may have a card. */
export function askable<P extends Predicate>(context: TemplateContext, predicate: P): readonly FactOf<P>[] {
  const isOf = (fact: Fact): fact is FactOf<P> & Fact => fact.predicate === predicate;
  return context.facts.filter(isOf);
}

/** The values of accepted variants. */
export const acceptedValues = (fact: Fact): readonly string[] =>
  fact.variants.filter((variant) => variant.status === 'accepted').map((variant) => variant.value);

export const nonEmpty = <Item>(items: readonly Item[]): readonly [Item, ...Item[]] | null => {
  const [first, ...rest] = items;
  return first === undefined ? null : [first, ...rest];
};
