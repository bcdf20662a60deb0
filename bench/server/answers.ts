import { randomBytes } from 'node:crypto';
import { type Hlc, makeHlc, tick } from '../../lib/core/hlc';
import { type CardId, cardId, eventId } from '../../lib/core/ids';
import { minute, studyDayAtOffset } from '../../lib/core/time';
import { uuidV7 } from '../../lib/core/uuid-v7';
import type { Rating, ReviewEvent } from '../../lib/log/event';
import type { SyncRequest } from '../../lib/sync/wire';
import { post } from './load';
import type { Person } from './people';

const ratings: readonly Rating[] = [3, 3, 3, 1, 3, 4, 3, 2];
const rollover = 240;

/** One person studying: each call is their next answers, of `cards` cards in turn, a few seconds apart. */
export class Studying {
  private seq = 0;
  private hlc: Hlc = makeHlc(Date.now() - 30 * minute, 0);

  constructor(
    readonly person: Person,
    private readonly cards: number,
  ) {}

  answers(count: number): ReviewEvent[] {
    return Array.from({ length: count }, () => this.answer());
  }

  /** What a device that has pulled everything sends. */
  request(count: number): SyncRequest {
    const { account, device } = this.person;
    // Where the device stands before these answers, as everything it sent before came back to it.
    return {
      v: 1,
      account,
      device,
      now: Date.now(),
      cursor: this.seq,
      events: this.answers(count),
      fields: [],
      omit: 'own',
    };
  }

  bytes(count: number): Buffer {
    return post('/api/sync', JSON.stringify(this.request(count)), { cookie: this.person.cookie });
  }

  private answer(): ReviewEvent {
    this.seq += 1;
    const at = Date.now();
    this.hlc = tick(this.hlc, at);
    return {
      v: 1,
      id: eventId(uuidV7(at, randomBytes(10))),
      device: this.person.device,
      seq: this.seq,
      hlc: this.hlc,
      at,
      zone: 'Europe/Zurich',
      tzOffset: 60,
      rollover,
      studyDay: studyDayAtOffset(at, 60, rollover),
      kind: 'review',
      cardId: this.card(),
      factIds: [],
      rating: ratings[this.seq % ratings.length] ?? 3,
      mode: 'study',
      durationMs: 6_500,
      chosenDue: null,
      prevEventId: null,
      contentVersion: '0123456789abcdef',
      mappingVersion: 1,
    };
  }

  private card(): CardId {
    return cardId(`a:bench-${(this.seq * 7) % this.cards}.innervation.recall`);
  }
}
