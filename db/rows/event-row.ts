import type { event } from '@/db/schema/event';
import type { AccountId } from '@/lib/core/ids';
import type { LogEvent } from '@/lib/log/event';
import { parseEvent } from '@/lib/log/parse-event';
import type { StoredEvent } from '@/lib/sync/wire';

type Row = typeof event.$inferSelect;
type NewRow = typeof event.$inferInsert;

export function eventToRow(accountId: AccountId, { event: made, receipt }: StoredEvent): NewRow {
  return { accountId, ...receipt, ...columnsOf(made) };
}

function columnsOf(made: LogEvent): Omit<NewRow, 'accountId' | 'serverSeq' | 'receivedAt' | 'effectiveAt'> {
  if (made.kind !== 'review') return made;
  const { chosenDue, ...rest } = made;
  return {
    ...rest,
    chosenDueAt: chosenDue !== null && 'at' in chosenDue ? chosenDue.at : null,
    chosenDueDay: chosenDue !== null && 'day' in chosenDue ? chosenDue.day : null,
  };
}

/** Gives back exactly what the device wrote, so that its digest still matches. A row that is no event is a bug. */
export function rowToStoredEvent(row: Row): StoredEvent {
  const parsed = parseEvent(eventOf(row), 'keep');
  if (!parsed.ok) throw new Error(`event ${row.id} cannot be read back: ${parsed.error.message}`);
  const { serverSeq, receivedAt, effectiveAt } = row;
  return { event: parsed.value, receipt: { serverSeq, receivedAt, effectiveAt } };
}

function eventOf(row: Row): Record<string, unknown> {
  const { v, id, device, seq, hlc, at, zone, tzOffset, rollover, studyDay, kind } = row;
  const base = { v, id, device, seq, hlc, at, zone, tzOffset, rollover, studyDay, kind };
  const { cardId, targetId, rating, mappingVersion } = row;
  switch (kind) {
    case 'review': {
      const { factIds, mode, durationMs, prevEventId, contentVersion } = row;
      const chosenDue = dueOf(row.chosenDueAt, row.chosenDueDay);
      const asked = {
        cardId,
        factIds,
        rating,
        mode,
        durationMs,
        chosenDue,
        prevEventId,
        contentVersion,
        mappingVersion,
      };
      const { rawAnswer, shownOptions, confidence, attemptId, importId, terms } = row;
      return { ...base, ...asked, ...present({ rawAnswer, shownOptions, confidence, attemptId, importId, terms }) };
    }
    case 'undo':
      return { ...base, targetId };
    case 'reset':
      return { ...base, cardId };
    case 'suspend':
      return { ...base, cardId, suspended: row.suspended };
    case 'bury':
      return { ...base, cardId, untilDay: row.untilDay };
    case 'remap':
      return { ...base, targetId, rating, mappingVersion };
    case 'params':
      return { ...base, weights: row.weights };
    case 'reschedule':
      return { ...base, cardId, dueDay: row.dueDay };
  }
}

/** An optional field that was absent stays absent. None of them may hold null. */
const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** The instant or the study day, whichever was stored; the parser behind it brands the day. */
const dueOf = (at: number | null, day: number | null): { at: number } | { day: number } | null =>
  at !== null ? { at } : day !== null ? { day } : null;
