import type { Level } from '../anatomy/fact-common';
import type { Card } from '../cards/card';
import type { StructureId } from '../core/ids';
import { addDays, type StudyDay } from '../core/time';
import type { Preferences } from '../preferences/preferences';
import { buildQueue, type StudyMaterial } from '../queue/build-queue';
import type { Queue } from '../queue/queue';
import { answersPerNewCard, remaining } from '../queue/remaining';
import { isActive } from '../scheduling/is-due';
import { retrievability } from '../scheduling/retrievability';
import type { StudyPast } from './load-study';
import type { StructureRecall, StudySummary } from './study-summary-shape';

const inkedAt = 0.9;
/** Fewer cards of one label say nothing about the label. */
const enoughToCompare = 3;
const levels: readonly Level[] = ['must', 'should', 'nice'];

/** What a page says about a deck today. */
export function summariseStudy(cards: readonly Card[], past: StudyPast, preferences: Preferences): StudySummary {
  const queue = buildQueue(studyMaterial(cards, past, preferences));
  const left = remaining(queue, past.seconds);
  return {
    reviews: left.learning + left.reviews,
    fresh: left.fresh,
    minutes: left.minutes,
    answeredToday: past.tally.answers,
    begun: cards.some((card) => past.memories.get(card.id)?.lastAt != null),
    weakest: weakestLabel(cards, past),
    structures: structureRecalls(cards, past, preferences.level),
    week: weekAhead(cards, past, preferences, queue),
  };
}

/** @param extraNew new cards that the person asked for beyond today's limits */
export const studyMaterial = (
  cards: readonly Card[],
  past: StudyPast,
  preferences: Preferences,
  extraNew = 0,
): StudyMaterial => ({
  cards,
  memories: past.memories,
  today: past.now.day,
  dayEnds: past.dayEnds,
  weights: past.policy.weights,
  newCardsPerDay: preferences.newCardsPerDay + extraNew,
  introducedToday: past.tally.introduced.size,
  // Who asks for more cards has decided about the minutes too.
  ...(extraNew > 0 ? {} : { answersLeft: (preferences.minutesPerDay * 60) / past.seconds - past.tally.answers }),
  level: preferences.level,
  missedFacts: past.tally.missedFacts,
  reviewOrder: preferences.reviewOrder,
  newOrder: preferences.newOrder,
  bury: { new: preferences.buryNew, review: preferences.buryReviews, interday: preferences.buryInterday },
});

function recallNow(card: Card, past: StudyPast): number | null {
  const memory = past.memories.get(card.id);
  return memory === undefined ? null : retrievability(memory, { day: past.now.day }, past.policy.weights);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function structureRecalls(
  cards: readonly Card[],
  past: StudyPast,
  level: Preferences['level'],
): readonly StructureRecall[] {
  const wanted = new Set(levels.slice(0, levels.indexOf(level) + 1));
  const byStructure = new Map<StructureId, { cards: number; recalls: number[] }>();
  for (const card of cards) {
    const recall = recallNow(card, past);
    if (!wanted.has(card.level) && recall === null) continue;
    const entry = byStructure.get(card.structure) ?? { cards: 0, recalls: [] };
    entry.cards += 1;
    if (recall !== null) entry.recalls.push(recall);
    byStructure.set(card.structure, entry);
  }
  return [...byStructure].map(([structure, { cards: count, recalls }]) => {
    const recall = recalls.length === 0 ? null : mean(recalls);
    const inked = recalls.length === count && recall !== null && recall >= inkedAt;
    return { structure, cards: count, seen: recalls.length, recall, inked };
  });
}

function weakestLabel(cards: readonly Card[], past: StudyPast): StudySummary['weakest'] {
  const byLabel = new Map<string, number[]>();
  for (const card of cards) {
    const recall = recallNow(card, past);
    if (recall === null) continue;
    const recalls = byLabel.get(card.label);
    if (recalls === undefined) byLabel.set(card.label, [recall]);
    else recalls.push(recall);
  }
  let weakest: StudySummary['weakest'] = null;
  for (const [label, recalls] of byLabel) {
    if (recalls.length < enoughToCompare) continue;
    const recall = mean(recalls);
    if (weakest === null || recall < weakest.recall) weakest = { label, recall, cards: recalls.length };
  }
  return weakest;
}

/** Today as its queue says; later days by what is due then already and the new cards that will be let in. */
function weekAhead(
  cards: readonly Card[],
  past: StudyPast,
  preferences: Preferences,
  queue: Queue,
): StudySummary['week'] {
  const today = remaining(queue, past.seconds);
  const wanted = new Set(levels.slice(0, levels.indexOf(preferences.level) + 1));
  let unseen = -today.fresh;
  const dueOn = new Map<StudyDay, number>();
  for (const card of cards) {
    const memory = past.memories.get(card.id);
    const due = memory?.due ?? null;
    if (memory === undefined || due === null) {
      if (wanted.has(card.level)) unseen += 1;
    } else if ('day' in due && due.day > past.now.day && isActive(memory, { day: due.day }))
      dueOn.set(due.day, (dueOn.get(due.day) ?? 0) + 1);
  }
  const week = [{ day: past.now.day, cards: today.cards, minutes: today.minutes }];
  for (let ahead = 1; ahead < 7; ahead += 1) {
    const on = addDays(past.now.day, ahead);
    const reviews = dueOn.get(on) ?? 0;
    const spare = Math.floor(((preferences.minutesPerDay * 60) / past.seconds - reviews) / answersPerNewCard);
    const fresh = Math.max(0, Math.min(preferences.newCardsPerDay, unseen, spare));
    unseen -= fresh;
    const answers = reviews + fresh * answersPerNewCard;
    week.push({ day: on, cards: reviews + fresh, minutes: Math.ceil((answers * past.seconds) / 60) });
  }
  return week;
}
