import type { Instant } from '../../core/time';
import type { AnswerHistory, HistoryStep } from '../answer-histories';

/** One answer to learn from, with those of its card before it. */
export interface TrainingItem {
  /** All answers of the card; shared between its items. */
  readonly steps: readonly HistoryStep[];
  /** How many of them belong to this item; the last of those is what is learnt from. */
  readonly length: number;
  readonly at: Instant;
  /** The card's first answer after a day or more: what first stabilities are read from. */
  readonly isFirst: boolean;
}

/** Every answer that may be judged, the oldest first: the same ones, in the same order, as `predictions`. */
export function trainingItems(histories: Iterable<AnswerHistory>): TrainingItem[] {
  const items: TrainingItem[] = [];
  for (const { steps } of histories) {
    let longTerm = 0;
    for (const [index, { gap, at, judged }] of steps.entries()) {
      if (gap > 0) longTerm += 1;
      if (judged && index > 0) items.push({ steps, length: index + 1, at, isFirst: longTerm === 1 });
    }
  }
  return items.sort((a, b) => a.at - b.at);
}
