import * as z from 'zod/mini';
import { isHlc } from '../core/hlc';
import { isAttemptId, isCardId, isDeviceId, isEventId, isFactId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import { type StudyDay, studyDayAtOffset } from '../core/time';
import type { LogEvent } from './event';

export interface EventFault {
  /** `version`: made by a newer app; `inconsistent`: fields that contradict one another; `malformed`: all else. */
  readonly code: 'malformed' | 'version' | 'inconsistent';
  readonly message: string;
}

/** 2020-01-01, before which no answer was given, and 2100-01-01. */
const earliest = Date.UTC(2020, 0, 1);
const latest = Date.UTC(2100, 0, 1);
const longestAnswer = 2_000;

const branded = <Id extends string>(holds: (text: string) => text is Id, name: string) =>
  z.custom<Id>((value) => typeof value === 'string' && holds(value), name);

/** Free text that every store gives back as it was: SQLite ends a text at NUL, UTF-8 has no half of a surrogate pair. */
const text = (longest: number) =>
  z.string().check(
    z.maxLength(longest),
    z.refine((value) => !/\0|\p{Surrogate}/u.test(value), 'a text with characters that cannot be stored'),
  );

const wholeDay = z.custom<StudyDay>(
  (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 1_000_000,
  'a study day',
);
const instant = z.int().check(z.gte(earliest), z.lte(latest));
const eventIds = branded(isEventId, 'an event id');
const cardIds = branded(isCardId, 'a card id');
const rating = z.nullable(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]));
const due = z.nullable(z.union([z.strictObject({ at: instant }), z.strictObject({ day: wholeDay })]));
const steps = z.array(z.number().check(z.gt(0), z.lte(525_600))).check(z.maxLength(20));
const terms = z.strictObject({
  retention: z.exactOptional(z.number().check(z.gte(0.5), z.lte(0.999))),
  longest: z.exactOptional(z.int().check(z.gte(1), z.lte(36_500))),
  steps: z.exactOptional(steps),
  relearning: z.exactOptional(steps),
});
const version = z.int().check(z.gte(0), z.lte(1_000_000));

const base = {
  v: z.literal(1),
  id: eventIds,
  device: branded(isDeviceId, 'a device id'),
  seq: z.int().check(z.gte(1)),
  hlc: branded(isHlc, 'a clock stamp'),
  at: instant,
  // Only its shape: engines know different zones, and scheduling reads tzOffset.
  zone: z.string().check(z.regex(/^[A-Za-z0-9_+\-/]{1,64}$/, 'a time zone')),
  tzOffset: z.int().check(z.gte(-18 * 60), z.lte(18 * 60)),
  rollover: z.int().check(z.gte(0), z.lte(23 * 60 + 59)),
  studyDay: wholeDay,
};

const review = {
  ...base,
  kind: z.literal('review'),
  cardId: cardIds,
  factIds: z.array(branded(isFactId, 'a fact id')).check(z.maxLength(40)),
  rating,
  mode: z.enum(['study', 'quiz', 'exam', 'import']),
  durationMs: z.int().check(z.gte(0), z.lte(24 * 3_600_000)),
  chosenDue: due,
  prevEventId: z.nullable(eventIds),
  contentVersion: text(64),
  mappingVersion: version,
  rawAnswer: z.exactOptional(text(longestAnswer)),
  shownOptions: z.exactOptional(z.array(text(300)).check(z.maxLength(20))),
  confidence: z.exactOptional(z.int().check(z.gte(0), z.lte(3))),
  attemptId: z.exactOptional(branded(isAttemptId, 'an attempt id')),
  importId: z.exactOptional(text(64)),
  terms: z.exactOptional(terms),
};
const undo = { ...base, kind: z.literal('undo'), targetId: eventIds };
const reset = { ...base, kind: z.literal('reset'), cardId: cardIds };
const suspend = { ...base, kind: z.literal('suspend'), cardId: cardIds, suspended: z.boolean() };
const bury = { ...base, kind: z.literal('bury'), cardId: cardIds, untilDay: wholeDay };
const remap = { ...base, kind: z.literal('remap'), targetId: eventIds, rating, mappingVersion: version };
const weights = z.array(z.number().check(z.gte(-100), z.lte(100))).check(z.length(21));
const params = { ...base, kind: z.literal('params'), weights };
const reschedule = { ...base, v: z.literal(2), kind: z.literal('reschedule'), cardId: cardIds, dueDay: wholeDay };

const refusing = z.discriminatedUnion('kind', [
  z.strictObject(review),
  z.strictObject(undo),
  z.strictObject(reset),
  z.strictObject(suspend),
  z.strictObject(bury),
  z.strictObject(remap),
  z.strictObject(params),
  z.strictObject(reschedule),
]);
const keeping = z.discriminatedUnion('kind', [
  z.looseObject(review),
  z.looseObject(undo),
  z.looseObject(reset),
  z.looseObject(suspend),
  z.looseObject(bury),
  z.looseObject(remap),
  z.looseObject(params),
  z.looseObject(reschedule),
]);

const fault = (code: EventFault['code'], message: string) => err({ code, message });

/** The version of an event that is newer than what this app knows of its kind. */
function newerVersion(input: unknown): number | null {
  if (typeof input !== 'object' || input === null || !('v' in input) || typeof input.v !== 'number') return null;
  const known = 'kind' in input && input.kind === 'reschedule' ? 2 : 1;
  return input.v > known ? input.v : null;
}

/**
 * Reads one event. What it accepts can never make scheduling fail.
 * @param unknownFields `refuse` what strangers send; `keep` what our own server or store hands back, because a newer
 * version may have added optional fields and the digest covers them.
 */
export function parseEvent(input: unknown, unknownFields: 'refuse' | 'keep' = 'refuse'): Result<LogEvent, EventFault> {
  const newer = newerVersion(input);
  if (newer !== null) return fault('version', `event version ${newer} is newer than this app`);
  const parsed = (unknownFields === 'keep' ? keeping : refusing).safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fault('malformed', `${issue?.path.join('.') || 'event'}: ${issue?.message ?? 'not an event'}`);
  }
  const event = parsed.data;
  if (event.studyDay !== studyDayAtOffset(event.at, event.tzOffset, event.rollover))
    return fault('inconsistent', 'studyDay does not follow from at, tzOffset and rollover');
  if ((event.kind === 'undo' || event.kind === 'remap') && event.targetId === event.id)
    return fault('inconsistent', 'an event cannot name itself');
  return ok(event);
}
