import type { Query } from '@/db/database';
import { fieldKey } from '@/lib/sync/field';
import type { SyncResponse } from '@/lib/sync/wire';
import type { Decided } from './decide-request';
import { pullPage } from './pull-page';

type Page = Pick<SyncResponse, 'events' | 'fields' | 'cursor' | 'more'>;

/** What a device is told once its request is stored. */
export async function answerDecided(query: Query, decided: Decided): Promise<SyncResponse> {
  const { asked, events, fields, from, to } = decided;
  const { accountId, request } = asked;
  const page =
    request.omit !== 'all' && request.cursor >= from.seq
      ? justWritten(decided)
      : await pullPage(query, accountId, request, to.seq, fields.ahead);
  const head = { count: to.count, digest: to.digest };
  return { v: 1, answers: events.answers, fieldAnswers: fields.answers, ...page, head, now: asked.receivedAt };
}

/**
 * The page of a device that had pulled everything before. The write held only on the head that was read, so what lies
 * between the two heads is what was written: nothing has to be read back.
 */
function justWritten({ asked, events, fields, to }: Decided): Page {
  const { cursor, omit, device } = asked.request;
  const first = to.seq - fields.accepted.length + 1;
  const changed = fields.accepted.filter((_, index) => first + index > cursor);
  const told = new Set(changed.map(fieldKey));
  return {
    events: events.accepted.filter(
      ({ event, receipt }) => receipt.serverSeq > cursor && !(omit === 'own' && event.device === device),
    ),
    fields: [...changed, ...fields.ahead.filter((write) => !told.has(fieldKey(write)))],
    cursor: Math.max(cursor, to.seq),
    more: false,
  };
}
