import type { Query } from '@/db/database';
import { findColliding, type NewDevice } from '@/db/queries/events';
import { findFields } from '@/db/queries/fields';
import type { Ground } from '@/db/queries/ground';
import type { Head } from '@/db/queries/log-head';
import { addToDigest } from '@/lib/log/digest';
import { decideEvents, type EventDecision } from '@/lib/sync/decide-events';
import { decideFields, type FieldDecision } from '@/lib/sync/decide-fields';
import type { FieldWrite } from '@/lib/sync/field';
import type { StoredEvent } from '@/lib/sync/wire';
import type { Judged } from './judge-request';
import { type Projection, projectMemory } from './project-memory';
import { changedPolicy, policyOf } from './stored-policy';

/** What becomes of one request, on the head that was read. */
export interface Decided {
  readonly asked: Judged;
  readonly events: EventDecision;
  readonly fields: FieldDecision;
  readonly devices: readonly NewDevice[];
  readonly from: Head;
  /** The head once everything new is stored; the very same object when nothing is new. */
  readonly to: Head;
  /** Null when nothing is new. */
  readonly projection: Projection | null;
}

/**
 * Decides one request on its ground; looks up more only for what does not simply add to a log.
 * @param patient false where others wait; then `long` is said of what has to replay a whole log
 */
export async function decideRequest(
  query: Query,
  asked: Judged,
  ground: Ground,
  from: Head,
  patient: boolean,
): Promise<Decided | 'long'> {
  const { accountId, receivedAt, request } = asked;
  const stored = ground.collides ? await findColliding(query, accountId, asked.events) : [];
  const byId = new Map(stored.map((each) => [each.event.id, each]));
  const byPlace = new Map(stored.map((each) => [`${each.event.device} ${each.event.seq}`, each]));
  const known = {
    byId: byId.get.bind(byId),
    bySeq: (device: string, seq: number): StoredEvent | undefined => byPlace.get(`${device} ${seq}`),
    isForeign: (device: string) => (ground.owners.get(device) ?? accountId) !== accountId,
  };
  const arrival = { receivedAt, deviceNow: request.now, lastSeq: from.seq };
  const events = decideEvents(asked.operations, known, arrival);
  const written = asked.fields.filter((write): write is FieldWrite => write !== null);
  const fields = decideFields(asked.fields, await findFields(query, accountId, written), receivedAt);

  const added = events.accepted.map(({ event }) => event);
  const seen = new Set(added.map(({ device }) => device).filter((device) => !ground.owners.has(device)));
  const devices = [...seen].map((id) => ({ id, accountId, firstSeenAt: receivedAt }));
  const news = added.length + fields.accepted.length;
  if (news === 0) return { asked, events, fields, devices, from, to: from, projection: null };

  const to = { seq: from.seq + news, count: from.count + added.length, digest: addToDigest(from.digest, added) };
  const before = policyOf(ground.settings);
  const after = changedPolicy(before, fields.accepted);
  const policy = after ?? before;
  const everything = after !== null;
  const { accepted } = events;
  const projection = await projectMemory(query, accountId, accepted, ground, policy, everything, from.seq, patient);
  if (projection === 'long') return 'long';
  return { asked, events, fields, devices, from, to, projection };
}
