import type { CardId } from '../core/ids';
import type { Instant, StudyDay } from '../core/time';
import { effectiveDay } from '../log/effective-day';
import type { LoggedEvent, Rating } from '../log/event';
import { inOrder } from '../log/in-order';
import { standingChanges } from '../scheduling/standing-changes';

/** One answer of a card as FSRS counts it. */
export interface HistoryStep {
  readonly rating: Rating;
  /** Whole study days since the answer before; 0 for the first and for answers on the same day. */
  readonly gap: number;
  readonly at: Instant;
  /**
   * Whether a prediction of this answer may be judged: it comes a day or more after another one, and was recalled and
   * not recognised. A quiz answer changes memory like any other, so it stays in the history, but a guess may be in it.
   */
  readonly judged: boolean;
}

/** The answers of one card since it was last New, in their order. */
export interface AnswerHistory {
  readonly cardId: CardId;
  readonly steps: readonly HistoryStep[];
}

interface Growing {
  readonly steps: HistoryStep[];
  lastDay: StudyDay | null;
}

/**
 * The histories that FSRS is fitted to and judged on, by Anki's rules: the last learning block of each card, which here
 * begins after its last standing reset; without what was undone; with the ratings that remaps give; and without answers
 * that say nothing about memory (rating null), which is how this log holds cramming.
 * @param since cards whose block begins before this instant are left out whole: a history with its head cut off would
 * teach the wrong first stabilities
 */
export function answerHistories(events: Iterable<LoggedEvent>, since: Instant | null = null): AnswerHistory[] {
  const ordered = inOrder(events);
  const { undone, remaps } = standingChanges(ordered);
  const cards = new Map<CardId, Growing>();
  for (const logged of ordered) {
    const { event } = logged;
    if (undone.has(event.id)) continue;
    if (event.kind === 'reset') cards.delete(event.cardId);
    if (event.kind !== 'review') continue;
    const remap = remaps.get(event.id);
    const rating = remap === undefined ? event.rating : remap.rating;
    if (rating === null) continue;
    const card = cards.get(event.cardId) ?? { steps: [], lastDay: null };
    cards.set(event.cardId, card);
    // Time never runs backwards, as in a replay.
    const told = effectiveDay(logged);
    const day = card.lastDay !== null && card.lastDay > told ? card.lastDay : told;
    const gap = card.lastDay === null ? 0 : day - card.lastDay;
    card.steps.push({ rating, gap, at: logged.effectiveAt, judged: gap > 0 && event.mode !== 'quiz' });
    card.lastDay = day;
  }
  return [...cards]
    .map(([cardId, { steps }]) => ({ cardId, steps }))
    .filter(({ steps: [first] }) => first !== undefined && (since === null || first.at >= since));
}
