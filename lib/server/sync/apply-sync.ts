import type { Database, Query, Statement } from '@/db/database';
import { findColliding, findDevices, insertDevices, insertEvents } from '@/db/queries/events';
import { findFields, upsertField } from '@/db/queries/fields';
import { findHead, type Head, headHasMoved, moveHead } from '@/db/queries/log-head';
import { deleteMemories, deleteMemoriesOf, upsertMemories } from '@/db/queries/memory';
import type { AccountId } from '@/lib/core/ids';
import { err, ok, type Result } from '@/lib/core/result';
import type { Instant } from '@/lib/core/time';
import { addToDigest } from '@/lib/log/digest';
import { decideEvents, type EventDecision } from '@/lib/sync/decide-events';
import { decideFields, type FieldDecision } from '@/lib/sync/decide-fields';
import type { FieldWrite } from '@/lib/sync/field';
import { judgeOperation } from '@/lib/sync/judge-operation';
import { readField } from '@/lib/sync/read-field';
import type { SyncRequest, SyncResponse } from '@/lib/sync/wire';
import { inTurn } from './in-turn';
import { projectMemory } from './project-memory';
import { pullPage } from './pull-page';
import { refuseSync } from './refuse-sync';
import { changedPolicy, storedPolicy } from './stored-policy';

/** Other writers can be in between this often before a device is asked to come back. */
const mostTries = 8;

/**
 * Takes in what a device has and hands out what it lacks. Each try reads the head of the log, decides, and saves all
 * of it in one batch that holds only if the head is still the same; otherwise it is read and decided anew.
 * `busy`: too many others wrote at the same time; nothing was stored.
 */
export async function applySync(
  db: Database,
  accountId: AccountId,
  request: SyncRequest,
  now: Instant,
): Promise<Result<SyncResponse, 'busy'>> {
  if (request.account !== accountId) return ok(refuseSync(request, 'foreign', now));
  return inTurn(accountId, async () => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const from = await findHead(db.query, accountId);
      if (from === null) return ok(refuseSync(request, 'erased', now));
      const decided = await decide(db.query, accountId, request, from, now);
      const to = headAfter(from, decided);
      if (to !== from) {
        try {
          await db.write([
            moveHead(db.query, accountId, from, to),
            ...(await changes(db.query, accountId, decided, to, now)),
          ]);
        } catch (error) {
          if (headHasMoved(error)) continue;
          throw error;
        }
      }
      const page = await pullPage(db.query, accountId, request.cursor, to.seq, decided.fields.ahead);
      const { answers } = decided.events;
      const head = { count: to.count, digest: to.digest };
      return ok({ v: 1, answers, fieldAnswers: decided.fields.answers, ...page, head, now });
    }
    return err('busy');
  });
}

interface Decided {
  readonly events: EventDecision;
  readonly fields: FieldDecision;
  /** Devices whose events are seen for the first time. */
  readonly devices: readonly EventDecision['accepted'][number]['event']['device'][];
}

async function decide(
  query: Query,
  accountId: AccountId,
  request: SyncRequest,
  head: Head,
  now: Instant,
): Promise<Decided> {
  const operations = request.events.map(judgeOperation);
  const events = operations.flatMap((operation) => (operation.ok ? [operation.value] : []));
  const fields = request.fields.map(readField);
  const stored = await findColliding(query, accountId, events);
  const owners = await findDevices(query, [...new Set(events.map((event) => event.device))]);
  const byId = new Map(stored.map((each) => [each.event.id, each]));
  const byPlace = new Map(stored.map((each) => [`${each.event.device} ${each.event.seq}`, each]));
  const known = {
    byId: byId.get.bind(byId),
    bySeq: (device: string, seq: number) => byPlace.get(`${device} ${seq}`),
    isForeign: (device: string) => (owners.get(device) ?? accountId) !== accountId,
  };
  const decision = decideEvents(operations, known, { receivedAt: now, deviceNow: request.now, lastSeq: head.seq });
  const seen = new Set(decision.accepted.map(({ event }) => event.device));
  const written = fields.filter((write): write is FieldWrite => write !== null);
  return {
    events: decision,
    fields: decideFields(fields, await findFields(query, accountId, written), now),
    devices: [...seen].filter((device) => !owners.has(device)),
  };
}

/** The head once everything new is stored; the same object when nothing is. */
function headAfter(from: Head, { events, fields }: Decided): Head {
  const news = events.accepted.length + fields.accepted.length;
  if (news === 0) return from;
  return {
    seq: from.seq + news,
    count: from.count + events.accepted.length,
    digest: addToDigest(
      from.digest,
      events.accepted.map(({ event }) => event),
    ),
  };
}

/** Everything that changes besides the head. */
async function changes(
  query: Query,
  accountId: AccountId,
  { events, fields, devices }: Decided,
  to: Head,
  now: Instant,
): Promise<Statement[]> {
  const before = await storedPolicy(query, accountId);
  const after = changedPolicy(before, fields.accepted);
  const projection = await projectMemory(query, accountId, events.accepted, after ?? before, after !== null);
  const { memories, gone, paramsVersion } = projection;
  const firstField = to.seq - fields.accepted.length + 1;
  return [
    ...insertDevices(query, accountId, devices, now),
    ...insertEvents(query, accountId, events.accepted),
    ...fields.accepted.map((write, index) => upsertField(query, accountId, write, firstField + index)),
    ...(gone === 'all' ? [deleteMemories(query, accountId)] : deleteMemoriesOf(query, accountId, gone)),
    ...upsertMemories(query, accountId, memories, { paramsVersion, headSeq: to.seq }),
  ];
}
