import * as z from 'zod';
import { makeHlc } from '../../lib/core/hlc';
import { type CardId, cardId, deviceId, eventId, isCardId } from '../../lib/core/ids';
import { err, ok, type Result } from '../../lib/core/result';
import { type Calendar, offsetAt, studyDayAtOffset } from '../../lib/core/time';
import { uuidV7 } from '../../lib/core/uuid-v7';
import type { ReviewEvent } from '../../lib/log/event';

/** What else a line says is left unread: other programs write more than they must. */
const shape = z.object({
  cardId: z.string().min(1).max(1_000),
  rating: z.literal([1, 2, 3, 4]),
  at: z.union([z.int(), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))]).pipe(
    z
      .int()
      .min(0)
      .max(Date.UTC(2100, 0, 1)),
  ),
});

/** A uuid with a number in its random part: ids for what came without one. */
const numbered = (n: number): string =>
  uuidV7(
    0,
    Uint8Array.from({ length: 10 }, (_, index) => Math.floor(n / 256 ** (8 - index)) % 256),
  );
const device = deviceId(numbered(0));

/** Cards by the names that outsiders gave them. */
export class CardNames {
  readonly #ids = new Map<string, CardId>();
  readonly #names = new Map<CardId, string>();

  idOf(name: string): CardId {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = isCardId(name) ? name : cardId(`n:${numbered(this.#ids.size + 1)}.0`);
    this.#ids.set(name, id);
    this.#names.set(id, name);
    return id;
  }

  nameOf(id: CardId): string {
    return this.#names.get(id) ?? id;
  }
}

/** An answer in the short form, as the event that it stands for. Order is by instant, then by line. */
export function shortAnswer(
  input: unknown,
  line: number,
  calendar: Calendar,
  names: CardNames,
): Result<ReviewEvent, string> {
  const parsed = shape.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err(`${issue?.path.join('.') || 'answer'}: ${issue?.message ?? 'not an answer'}`);
  }
  const { at, rating } = parsed.data;
  const tzOffset = offsetAt(at, calendar.zone);
  return ok({
    v: 1,
    id: eventId(numbered(line)),
    device,
    seq: line,
    hlc: makeHlc(at, 0),
    at,
    zone: calendar.zone,
    tzOffset,
    rollover: calendar.rollover,
    studyDay: studyDayAtOffset(at, tzOffset, calendar.rollover),
    kind: 'review',
    cardId: names.idOf(parsed.data.cardId),
    factIds: [],
    rating,
    mode: 'import',
    durationMs: 0,
    chosenDue: null,
    prevEventId: null,
    contentVersion: '',
    mappingVersion: 0,
  });
}
