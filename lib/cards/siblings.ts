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

const sharesFact = (a: Card, b: Card): boolean => a.factIds.some((id) => b.factIds.includes(id));

/** Which way the anterior fibres turn tells which way the posterior ones do. */
const contrasts = (a: Card, b: Card, partOf: (card: Card) => string | null): boolean =>
  a.structure === b.structure && a.template === b.template && partOf(a) !== null && partOf(b) !== null;

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
  return seen.map((one) => ({
    ...one.card,
    siblings: seen
      .filter((two) => two !== one)
      .filter(
        (two) =>
          sharesFact(one.card, two.card) ||
          contrasts(one.card, two.card, partOf) ||
          givesAway(one, two) ||
          givesAway(two, one),
      )
      .map((two) => two.card.id)
      .sort(),
  }));
}
