import type { Card } from '../cards/card';
import type { Memory } from '../scheduling/memory';

/**
 * The question that somebody left unanswered, kept where a page can read it before its scripts are there. A hint for the
 * first moment, like a page that was left open: the replica is what counts.
 */
export interface KeptCard {
  /** Of the page on which it was asked. */
  readonly path: string;
  readonly contentVersion: string;
  readonly card: Card;
  /** As it was when the card was shown. */
  readonly memory: Memory;
  /** The class of the place it was drawn in: another build may name its styles differently. */
  readonly look: string;
  /** The question's side as it was drawn; nothing in it is asked for by a test or a script. */
  readonly html: string;
}

export const keptCardKey = 'retinaculum.card';
