import { firstHlc, observe } from '../../lib/core/hlc';
import type { DeviceId, EventId } from '../../lib/core/ids';
import { addToDigest, emptyDigest } from '../../lib/log/digest';
import { replayLog } from '../../lib/scheduling/replay-log';
import { standingChanges } from '../../lib/scheduling/standing-changes';
import { policyOf } from '../../lib/server/sync/stored-policy';
import { decideEvents } from '../../lib/sync/decide-events';
import { decideFields } from '../../lib/sync/decide-fields';
import { type FieldWrite, fieldKey } from '../../lib/sync/field';
import { judgeOperation } from '../../lib/sync/judge-operation';
import { readField } from '../../lib/sync/read-field';
import { toColumns } from '../../lib/sync/states';
import type { StoredEvent, SyncRequest, SyncResponse } from '../../lib/sync/wire';
import { morning } from './events';

/** The server's side of a sync with the decisions that the real one makes, kept in memory. */
export class SyncServer {
  now = morning;
  readonly log: StoredEvent[] = [];
  readonly fields = new Map<string, { write: FieldWrite; seq: number }>();
  seq = 0;
  /** Events to a page; small, so that paging is exercised. */
  page = 1_000;
  requests = 0;
  /** States are handed out for logs of more events than this. */
  statesFrom = 1_000;

  answer(request: SyncRequest): SyncResponse {
    this.requests += 1;
    if (request.states === true && this.log.length > this.statesFrom) return this.#states();
    const byId = new Map(this.log.map((stored) => [stored.event.id, stored]));
    const bySeq = new Map(this.log.map((stored) => [`${stored.event.device} ${stored.event.seq}`, stored]));
    const decision = decideEvents(
      request.events.map(judgeOperation),
      {
        byId: (id: EventId) => byId.get(id),
        bySeq: (device: DeviceId, seq: number) => bySeq.get(`${device} ${seq}`),
        isForeign: () => false,
      },
      { receivedAt: this.now, deviceNow: request.now, lastSeq: this.seq },
    );
    this.log.push(...decision.accepted);
    this.seq += decision.accepted.length;
    const writes = request.fields.map(readField);
    const stored = new Map([...this.fields].map(([key, { write }]) => [key, write]));
    const fields = decideFields(writes, stored, this.now);
    for (const write of fields.accepted) {
      this.seq += 1;
      this.fields.set(fieldKey(write), { write, seq: this.seq });
    }
    const stale = new Set(
      writes.map((write, i) => (write !== null && fields.answers[i] === 'stale' ? fieldKey(write) : null)),
    );
    const after = this.log.filter(
      ({ event, receipt }) =>
        receipt.serverSeq > request.cursor && !(request.omit === 'own' && event.device === request.device),
    );
    const events = after.slice(0, this.page);
    const more = after.length > events.length;
    const head = this.head();
    if (request.omit === 'all') {
      const { cursor } = request;
      const { answers } = decision;
      return {
        v: 1,
        answers,
        fieldAnswers: fields.answers,
        events: [],
        fields: [],
        cursor,
        more: true,
        head,
        now: this.now,
      };
    }
    const last = events.at(-1)?.receipt.serverSeq ?? request.cursor;
    return {
      v: 1,
      answers: decision.answers,
      fieldAnswers: fields.answers,
      events,
      fields: [...this.fields.values()]
        .filter(({ write, seq }) => seq > request.cursor || stale.has(fieldKey(write)))
        .map(({ write }) => write),
      cursor: more ? last : this.seq,
      more,
      head,
      now: this.now,
    };
  }

  /** What is remembered, computed from nothing. */
  #states(): SyncResponse {
    const fields = [...this.fields.values()].map(({ write }) => write);
    const logged = this.log.map(({ event, receipt }) => ({ event, ...receipt }));
    const memories = [...replayLog(logged, policyOf(fields)).values()];
    const { weights } = standingChanges(logged);
    const hlc = this.log.map(({ event }) => event.hlc).reduce(observe, firstHlc);
    const states = { seq: this.seq, hlc, weights, memories: toColumns(memories) };
    const nothing = { answers: [], fieldAnswers: [], events: [], cursor: 0, more: true };
    return { v: 1, ...nothing, fields, head: this.head(), now: this.now, states };
  }

  head() {
    return {
      count: this.log.length,
      digest: addToDigest(
        emptyDigest,
        this.log.map((stored) => stored.event),
      ),
    };
  }
}
