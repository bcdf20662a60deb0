import type { StructureId } from '../core/ids';
import type { Card } from './card';
import { isDirection } from './directions';
import { tellingWords, wordsOf } from './words';

interface Seen {
  readonly card: Card;
  readonly name: ReadonlySet<string>;
  /** Telling words of the answer; empty when the answer is the structure's own name, which every card of it says. */
  readonly answer: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
}

const within = (words: ReadonlySet<string>, text: ReadonlySet<string>): boolean =>
  words.size > 0 && [...words].every((word) => text.has(word));

/** Whether seeing `shower` gives away `hidden`: its answer stands there, and the structure that it is about. */
const givesAway = (shower: Seen, hidden: Seen): boolean =>
  within(hidden.answer, shower.text) &&
  (shower.card.structure === hidden.card.structure || within(hidden.name, shower.text));

/** Which way the anterior fibres turn tells which way the posterior ones do. */
const contrasts = (a: Card, b: Card, partOf: (card: Card) => string | null): boolean =>
  a.structure === b.structure && a.template === b.template && partOf(a) !== null && partOf(b) !== null;

/** The cards that may have to do with one another, found by a word or a fact that they share. */
class Index {
  private readonly byText = new Map<string, Seen[]>();
  private readonly byFact = new Map<string, Seen[]>();
  private readonly byStructure = new Map<StructureId, Seen[]>();

  constructor(all: readonly Seen[]) {
    const add = <Key>(map: Map<Key, Seen[]>, key: Key, one: Seen) => {
      const list = map.get(key);
      if (list === undefined) map.set(key, [one]);
      else list.push(one);
    };
    for (const one of all) {
      for (const word of one.text) add(this.byText, word, one);
      for (const id of one.card.factIds) add(this.byFact, id, one);
      add(this.byStructure, one.card.structure, one);
    }
  }

  /** Cards whose text has every word of this answer: those of its rarest word. */
  showersOf(hidden: Seen): readonly Seen[] {
    let rarest: readonly Seen[] | null = null;
    for (const word of hidden.answer) {
      const found = this.byText.get(word) ?? [];
      if (rarest === null || found.length < rarest.length) rarest = found;
    }
    return rarest ?? [];
  }

  sharing(one: Seen): readonly Seen[] {
    return one.card.factIds.flatMap((id) => this.byFact.get(id) ?? []);
  }

  sameStructure(one: Seen): readonly Seen[] {
    return this.byStructure.get(one.card.structure) ?? [];
  }
}

/** The cards of each card that must not be shown on the same day, since one answers the other. */
export function withSiblings(
  cards: readonly Card[],
  nameOf: (id: StructureId) => string,
  partOf: (card: Card) => string | null,
): readonly Card[] {
  const seen = cards.map((card): Seen => {
    const name = tellingWords(nameOf(card.structure));
    const answer = tellingWords(card.answer);
    const says = [...answer].some((word) => !name.has(word) && !isDirection(word));
    return { card, name, answer: says ? answer : new Set(), text: new Set(wordsOf(`${card.prompt} ${card.answer}`)) };
  });
  const index = new Index(seen);
  const siblings = new Map(seen.map((one) => [one, new Set<Card['id']>()]));
  const join = (one: Seen, two: Seen) => {
    if (one === two) return;
    siblings.get(one)?.add(two.card.id);
    siblings.get(two)?.add(one.card.id);
  };
  for (const one of seen) {
    for (const two of index.sharing(one)) join(one, two);
    for (const two of index.sameStructure(one)) if (contrasts(one.card, two.card, partOf)) join(one, two);
    for (const two of index.showersOf(one)) if (givesAway(two, one)) join(one, two);
  }
  return seen.map((one) => ({ ...one.card, siblings: [...(siblings.get(one) ?? [])].sort() }));
}
