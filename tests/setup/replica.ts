import type { Reply, Transport } from '../../lib/browser/exchange';
import { readMemories } from '../../lib/browser/read-memories';
import { type AnswerDraft, recordAnswer, type Terms } from '../../lib/browser/record-answer';
import { openReplica, type Replica } from '../../lib/browser/replica';
import type { Owner } from '../../lib/browser/replica-database';
import type { Surroundings } from '../../lib/browser/surroundings';
import type { CardId } from '../../lib/core/ids';
import { accountId } from '../../lib/core/ids';
import type { Result } from '../../lib/core/result';
import { uuidV7 } from '../../lib/core/uuid-v7';
import type { Rating } from '../../lib/log/event';
import { defaultPolicy } from '../../lib/scheduling/default-policy';
import type { Memory } from '../../lib/scheduling/memory';
import { morning, nerveCard } from './events';
import type { SyncServer } from './sync-server';

export const someAccount = accountId(uuidV7(morning, new Uint8Array(10).fill(7)));
export const terms: Terms = {
  policy: defaultPolicy,
  retained: defaultPolicy,
  calendar: { zone: 'UTC', rollover: 240 },
};

/** The value of a result that has to be there. */
export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`);
  return result.value;
}

export const open = async (owner: Owner, around: Surroundings): Promise<Replica> =>
  must(await openReplica(owner, around));

export const draft = (rating: Rating | null, cardId: CardId = nerveCard): AnswerDraft => ({
  cardId,
  factIds: [],
  rating,
  mode: 'study',
  durationMs: 3_000,
  contentVersion: 'test',
  mappingVersion: 0,
});

export const grade = async (replica: Replica, rating: Rating, cardId: CardId = nerveCard) =>
  must(await recordAnswer(replica, draft(rating, cardId), terms));

export const memoriesOf = async (replica: Replica): Promise<readonly Memory[]> =>
  [...must(await readMemories(replica)).values()].sort((a, b) => (a.cardId < b.cardId ? -1 : 1));

/** A connection to the server in memory; everything passes through JSON as it would on the wire. */
export const wire =
  (server: SyncServer): Transport =>
  async (request): Promise<Reply> => ({
    kind: 'answer',
    body: JSON.parse(JSON.stringify(server.answer(JSON.parse(JSON.stringify(request))))),
  });
