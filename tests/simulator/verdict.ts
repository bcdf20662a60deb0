import { preferencesFromFields } from '../../lib/browser/preferences-from-fields';
import type { Replica } from '../../lib/browser/replica';
import type { EventId } from '../../lib/core/ids';
import { type Random, shuffled } from '../../lib/core/random';
import { canonicalJson } from '../../lib/log/canonical-json';
import { addToDigest, emptyDigest } from '../../lib/log/digest';
import { compareEvents } from '../../lib/log/order';
import { studyPolicy } from '../../lib/preferences/study-policy';
import type { Memory } from '../../lib/scheduling/memory';
import { replayLog } from '../../lib/scheduling/replay-log';
import type { StoredEvent } from '../../lib/sync/wire';
import type { SimulatedServer } from './simulated-server';

const text = (memories: Iterable<Memory>): string =>
  canonicalJson([...memories].sort((a, b) => (a.cardId < b.cardId ? -1 : 1)));

const settingsText = (fields: readonly (readonly [string, unknown])[]): string =>
  canonicalJson([...fields].sort(([a], [b]) => (a < b ? -1 : 1)));

/** What a replica holds, read apart from the code that keeps it. */
export async function contentsOf(replica: Replica) {
  const [rows, memories, fields, meta] = await Promise.all([
    replica.db.getAll('events'),
    replica.db.getAll('memories'),
    replica.db.getAll('fields'),
    replica.db.get('meta', 'log'),
  ]);
  return { rows, memories, fields, meta };
}

/**
 * What is wrong once everybody has met, or null: one digest of the events themselves everywhere, every answer that was
 * not wiped before it was sent is there once, no number of a device is missing, equal settings, and memories that equal
 * to the bit what a replay from nothing gives.
 * @param kept events that must be there
 */
export async function verdict(
  replicas: readonly Replica[],
  server: SimulatedServer,
  kept: ReadonlySet<EventId>,
  random: Random,
): Promise<string | null> {
  const { log, head, memories: stored, fields } = await server.inspect();
  const events = log.map(({ event }) => event);
  const digest = addToDigest(emptyDigest, events);
  if (head.count !== log.length || head.digest !== digest) return 'the server’s head is not that of its events';
  const ids = new Set(events.map(({ id }) => id));
  if (ids.size !== events.length) return 'the server holds an event twice';
  for (const id of kept) if (!ids.has(id)) return `event ${id} was lost`;
  const byId = new Map(events.map((event) => [event.id, event]));
  for (const event of events) {
    const before = 'targetId' in event ? event.targetId : event.kind === 'review' ? event.prevEventId : null;
    const named = before === null ? undefined : byId.get(before);
    if (named !== undefined && compareEvents(named, event) > 0) return `event ${event.id} sorts before what it follows`;
  }
  const settings = settingsText(fields);
  for (const [n, replica] of replicas.entries()) {
    const { rows, memories, fields: local, meta } = await contentsOf(replica);
    const name = `device ${n + 1}`;
    if (rows.some((row) => row.serverSeq === null))
      return `${name} kept ${rows.find((row) => row.serverSeq === null)?.aside?.code ?? 'something unsent'}`;
    const own = addToDigest(
      emptyDigest,
      rows.map((row) => row.event),
    );
    if (own !== digest) return `the events of ${name} have another digest`;
    if (meta?.acknowledged.digest !== digest) return `${name} believes in another digest than that of its events`;
    const seqs = new Set(rows.filter(({ event }) => event.device === replica.device).map(({ event }) => event.seq));
    if (seqs.size !== meta.seq) return `${name} gave ${meta.seq} numbers and has ${seqs.size} events of its own`;
    const set = settingsText(local.map((row) => [row.key, row.value]));
    if (set !== settings) return `the settings of ${name} differ`;
    const policy = studyPolicy(preferencesFromFields(local));
    const expected = text(replayFrom(shuffled(log, random), policy));
    if (text(memories) !== expected) return `the memory of ${name} is not what a replay gives`;
    if (stored !== null && text(stored) !== expected) return 'the memory of the server is not what a replay gives';
  }
  return null;
}

const replayFrom = (log: readonly StoredEvent[], policy: ReturnType<typeof studyPolicy>): Iterable<Memory> =>
  replayLog(
    log.map(({ event, receipt }) => ({ event, effectiveAt: receipt.effectiveAt, serverSeq: receipt.serverSeq })),
    policy,
  ).values();
