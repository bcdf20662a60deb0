import type { StructureId } from '../core/ids';
import type { StudyDay } from '../core/time';

/** Where a browser fetches a compiled deck: its id and the content-hashed address, both known when a page is built. */
export interface DeckSource {
  readonly id: string;
  readonly url: string;
}

export interface StructureRecall {
  readonly structure: StructureId;
  /** Cards of this structure up to the level that the person studies. */
  readonly cards: number;
  /** Those of them that were answered at least once. */
  readonly seen: number;
  /** Mean probability of recall now over the seen cards, 0 to 1; null while none was seen. */
  readonly recall: number | null;
  /** Every card seen, and recall at 90% or above. */
  readonly inked: boolean;
}

/** What a page says about one deck today. Counts and times only; wording belongs to the page. */
export interface StudySummary {
  /** Reviews and learning cards that are due before this study day ends. */
  readonly reviews: number;
  /** New cards that today's limit and level let in. */
  readonly fresh: number;
  /** Expected minutes for both together, rounded up; 0 only when nothing is due. */
  readonly minutes: number;
  /** Answers given on this study day. */
  readonly answeredToday: number;
  /** True once any card of the deck was answered, on this device or another. */
  readonly begun: boolean;
  /** The label of cards ("Gluteal region, nerve") that is recalled worst now; null until three of one label were seen. */
  readonly weakest: { readonly label: string; readonly recall: number; readonly cards: number } | null;
  readonly structures: readonly StructureRecall[];
  /** Today and the six days after it, as far as today's memory foretells them; new cards are counted on each day. */
  readonly week: readonly { readonly day: StudyDay; readonly cards: number; readonly minutes: number }[];
}
