import type { CardId } from '../../lib/core/ids';
import { err, ok, type Result } from '../../lib/core/result';
import { type Calendar, isZone } from '../../lib/core/time';
import type { LogEvent, LoggedEvent } from '../../lib/log/event';
import { parseEvent } from '../../lib/log/parse-event';
import type { Policy } from '../../lib/scheduling/policy';
import { plainCalendar, type ReplayTerms, replayTerms } from './replay-terms';
import { CardNames, shortAnswer } from './short-answer';

export interface Answers {
  readonly events: readonly LoggedEvent[];
  readonly policy: Policy;
  /** Every card that was named, and where and when its days turn. */
  readonly cards: ReadonlyMap<CardId, Calendar>;
  readonly names: CardNames;
}

export interface LineFault {
  readonly line: number;
  readonly message: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readJson(text: string): Result<Record<string, unknown>, string> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? ok(value) : err('not an object');
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : 'not JSON');
  }
}

/** Where an event's own device reckoned its days, as far as this engine knows the zone. */
const calendarOf = (event: LogEvent): Calendar =>
  isZone(event.zone) ? { zone: event.zone, rollover: event.rollover } : { ...plainCalendar, rollover: event.rollover };

/** Parameters of the file with those of the command line over them; what is no object is left to be refused. */
const over = (params: unknown, overriding: object): unknown =>
  isRecord(params) ? { ...params, ...overriding } : params;

/** The event without the promise or the terms that the file does not want. */
function asAsked(event: LogEvent, { promises, terms }: ReplayTerms): LogEvent {
  if (event.kind !== 'review' || (promises && terms)) return event;
  const { terms: held, ...rest } = event;
  const chosenDue = promises ? event.chosenDue : null;
  return terms && held !== undefined ? { ...rest, chosenDue, terms: held } : { ...rest, chosenDue };
}

/**
 * Reads a whole file; the first line that cannot be read ends it.
 * @param overriding parameters that win over those of the file; a fault in them is one of line 0
 */
export function readAnswers(
  text: string,
  overriding: Readonly<Record<string, unknown>> = {},
): Result<Answers, LineFault> {
  const events: LoggedEvent[] = [];
  const cards = new Map<CardId, Calendar>();
  const names = new CardNames();
  const asked = replayTerms(overriding);
  if (!asked.ok) return err({ line: 0, message: asked.error });
  let terms: ReplayTerms = asked.value;
  let begun = false;
  let allShort = true;
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw.trim() === '') continue;
    const line = index + 1;
    const fault = (message: string) => err({ line, message });
    const json = readJson(raw);
    if (!json.ok) return fault(json.error);
    const value = json.value;
    if ('params' in value && !('kind' in value)) {
      if (begun) return fault('params belong in the first line');
      const read = replayTerms(over(value.params, overriding));
      if (!read.ok) return fault(read.error);
      terms = read.value;
      begun = true;
      continue;
    }
    begun = true;
    const short = !('kind' in value);
    const read = short ? shortAnswer(value, line, terms.calendar ?? plainCalendar, names) : parseEvent(value, 'keep');
    if (!read.ok) return fault(typeof read.error === 'string' ? read.error : read.error.message);
    const event = asAsked(read.value, terms);
    allShort &&= short;
    events.push({ event, effectiveAt: event.at, serverSeq: null });
    if ('cardId' in event) cards.set(event.cardId, terms.calendar ?? calendarOf(event));
  }
  const { policy } = terms;
  return ok({ events, policy: { ...policy, fuzz: policy.fuzz ?? !allShort }, cards, names });
}
