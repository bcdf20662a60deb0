import type { Card } from '../cards/card';
import { ok, type Result } from '../core/result';
import { addDays, startOfStudyDay } from '../core/time';
import type { Preferences } from '../preferences/preferences';
import { buildQueue } from '../queue/build-queue';
import { remaining } from '../queue/remaining';
import type { SessionResult } from '../queue/session-result';
import { loadStudy, type StudyPast } from './load-study';
import type { Replica } from './replica';
import type { StorageFailure } from './storage-failure';
import type { Given } from './study-state';
import type { StructureRecall } from './study-summary-shape';
import { structureRecalls, studyMaterial } from './summarise-study';

/** How many new cards "more" adds. */
export const moreCards = 10;
/** A longer answer is a phone put down. */
const longestMs = 60_000;

/** New cards to let in beyond the limit, so that ten more than were introduced today may come. */
export const extraNewCards = (past: StudyPast, limit: number): number =>
  Math.max(0, past.tally.introduced.size - limit) + moreCards;

/**
 * What a session came to.
 * @param past as it is now
 * @param before what was inked when the session began
 */
function studyResult(
  cards: readonly Card[],
  given: readonly Given[],
  past: StudyPast,
  preferences: Preferences,
  before: readonly StructureRecall[],
): SessionResult {
  const day = addDays(past.now.day, 1);
  const nextDay: StudyPast = {
    ...past,
    now: { at: past.dayEnds, day },
    dayEnds: startOfStudyDay(addDays(day, 1), past.calendar),
    tally: { introduced: new Set(), missedFacts: new Set(), answers: 0 },
  };
  const tomorrow = remaining(buildQueue(studyMaterial(cards, nextDay, preferences)), past.seconds);
  const extra = extraNewCards(past, preferences.newCardsPerDay);
  const more = remaining(buildQueue(studyMaterial(cards, past, preferences, extra)), past.seconds);
  const inked = structureRecalls(cards, past, preferences.level).flatMap((each) =>
    each.inked ? [each.structure] : [],
  );
  const inkedBefore = new Set(before.flatMap((each) => (each.inked ? [each.structure] : [])));
  const ms = given.reduce((sum, answer) => sum + Math.min(answer.durationMs, longestMs), 0);
  return {
    answers: given.length,
    recalled: given.filter((answer) => answer.rating > 1).length,
    minutes: given.length === 0 ? 0 : Math.max(1, Math.round(ms / 60_000)),
    tomorrow: { cards: tomorrow.cards, minutes: tomorrow.minutes },
    inkedNow: inked.filter((structure) => !inkedBefore.has(structure)),
    inked,
    more: more.fresh === 0 ? null : { cards: more.fresh, minutes: more.minutes },
  };
}

/** What a session came to, read from the replica at its end. */
export async function endOfSession(
  replica: Replica,
  cards: readonly Card[],
  given: readonly Given[],
  preferences: Preferences,
  before: readonly StructureRecall[],
): Promise<Result<SessionResult, StorageFailure>> {
  const past = await loadStudy(replica, preferences);
  return past.ok ? ok(studyResult(cards, given, past.value, preferences, before)) : past;
}
