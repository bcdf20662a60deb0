import type { Level } from '../anatomy/fact-common';
import type { Source } from '../anatomy/source';
import type { CardId, FactId, StructureId } from '../core/ids';

/** Which picture goes with a card, and what is lit in it. */
export interface CardPicture {
  readonly diagram: string;
  /** Shape ids, opaque. */
  readonly lit: readonly string[];
  /** Layer ids that are shown. */
  readonly layers: readonly string[];
}

/** One thing to remember, derived from facts; the memory of it is kept by its id. */
export interface Card {
  readonly id: CardId;
  readonly structure: StructureId;
  /** Every fact that this card carries, the main one first. */
  readonly factIds: readonly FactId[];
  readonly template: string;
  readonly level: Level;
  /** Authored order of introduction: smaller first, identify before all. */
  readonly intro: number;
  /** "Gluteal region, nerve" */
  readonly label: string;
  readonly prompt: string;
  readonly answer: string;
  /** What else counts as right, for attachments and lists. */
  readonly accept: readonly string[];
  readonly why: string;
  /** "Other texts give: L5-S1." */
  readonly variants: string | null;
  readonly sources: readonly string[];
  readonly picture: CardPicture | null;
  /** Cards that give this one away: buried with it until the next study day. */
  readonly siblings: readonly CardId[];
}

/** What a browser loads to study a deck. */
export interface Deck {
  readonly id: string;
  readonly title: string;
  readonly contentVersion: string;
  readonly cards: readonly Card[];
  /** What the source ids of its cards stand for, so that a device needs no other file to print them. */
  readonly sources: Readonly<Record<string, DeckSource>>;
}

export type DeckSource = Pick<Source, 'citation' | 'url'>;

/**
 * A deck whose cards stand in the files of regions: those files, and which cards of theirs. Regions are kept once,
 * however many decks choose from them.
 */
export interface ChosenDeck extends Omit<Deck, 'cards' | 'sources'> {
  readonly chosen: readonly CardId[];
  /** "/content/decks/arm.0123456789ab.json" */
  readonly parts: readonly string[];
}
