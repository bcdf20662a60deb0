import type { CardId } from '../core/ids';
import type { Instant, StudyDay } from '../core/time';
import type { BuryRules } from './bury-rules';

/** A card on its learning steps, due at an instant of today. */
export interface LearningEntry {
  readonly cardId: CardId;
  readonly at: Instant;
}

/** A card that is due today at no particular time. `interday`: on a learning step of a day or more. */
export interface MainEntry {
  readonly cardId: CardId;
  readonly kind: 'interday' | 'review' | 'new';
}

/** What is left to study on one study day. */
export interface Queue {
  readonly today: StudyDay;
  /** The first instant of the next study day: what is due then is not today's. */
  readonly dayEnds: Instant;
  readonly bury: BuryRules;
  /** The earliest first. */
  readonly learning: readonly LearningEntry[];
  /** In the order of showing. */
  readonly main: readonly MainEntry[];
  /** Shown before all else: the card whose answer was just taken back. */
  readonly pinned: CardId | null;
  /** The card that was answered last: not shown again at once where another will do. */
  readonly last: CardId | null;
}
