import { type CardId, cardId } from '../../lib/core/ids';
import { type Random, seeded, shuffled } from '../../lib/core/random';
import { day, studyDay } from '../../lib/core/time';
import type { LogEvent, LoggedEvent, Rating } from '../../lib/log/event';
import { applyEvent } from '../../lib/scheduling/apply-event';
import { defaultPolicy } from '../../lib/scheduling/default-policy';
import { defaultWeights } from '../../lib/scheduling/default-weights';
import { type Memory, newMemory } from '../../lib/scheduling/memory';
import { preview } from '../../lib/scheduling/preview';
import { base, review } from './events';

const ratings: readonly Rating[] = [1, 2, 3, 3, 3, 4];
const terms = [{ retention: 0.8 }, { longest: 30 }, { steps: [] }, { relearning: [5, 1_440] }];

/**
 * A log in which everything happens that a log can hold: three devices, one of them with a wrong clock, promises that
 * are kept and that are overtaken, undos, redos, remaps, changed weights. Out of order, and the same for the same seed.
 */
export function mixedLog(seed: string, size: number, cards: number): readonly LoggedEvent[] {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const card = (): CardId => cardId(`a:muscle-${Math.floor(random() ** 2 * cards)}.nerve.name`);
  const memories = new Map<CardId, Memory>();
  const log: LoggedEvent[] = [];
  let minutes = 0;
  for (let seq = 1; seq <= size; seq += 1) {
    minutes += random() < 0.01 ? 1_440 * Math.ceil(random() * 9) : Math.ceil(random() * 12);
    const event = someEvent(seq, minutes);
    const logged = { event, effectiveAt: event.at + (seq % 3 === 0 ? 2.5 * day : 0), serverSeq: seq };
    log.push(logged);
    if (!('cardId' in event)) continue;
    // One device in three does not see what the others did.
    const seen = memories.get(event.cardId) ?? newMemory(event.cardId);
    if (seq % 3 !== 2) memories.set(event.cardId, applyEvent(seen, logged, defaultPolicy) ?? seen);
  }
  return shuffled(log, random);

  function someEvent(seq: number, at: number): LogEvent {
    const own = base(seq % 3, seq, at);
    const choice = random();
    if (choice < 0.03) return { ...own, kind: 'undo', targetId: pick(log)?.event.id ?? own.id };
    if (choice < 0.05)
      return {
        ...own,
        kind: 'remap',
        targetId: pick(log)?.event.id ?? own.id,
        rating: pick([...ratings, null]) ?? null,
        mappingVersion: 2,
      };
    if (choice < 0.06) return { ...own, kind: 'reset', cardId: card() };
    if (choice < 0.07) return { ...own, kind: 'suspend', cardId: card(), suspended: random() < 0.5 };
    if (choice < 0.08) return { ...own, kind: 'bury', cardId: card(), untilDay: studyDay(own.studyDay + 1) };
    if (choice < 0.1)
      return { ...own, v: 2, kind: 'reschedule', cardId: card(), dueDay: studyDay(own.studyDay + random() * 40) };
    if (choice < 0.101) return { ...own, kind: 'params', weights: changedWeights(random) };
    return answer(seq, at);
  }

  function answer(seq: number, at: number): LogEvent {
    const id = card();
    const memory = memories.get(id) ?? newMemory(id);
    const rating = random() < 0.02 ? null : (pick(ratings) ?? 3);
    const frozen = random() < 0.1 ? pick(terms) : undefined;
    const plain = review(seq % 3, seq, { cardId: id, rating, prevEventId: memory.lastEventId }, at);
    const promising = rating !== null && random() < 0.8;
    const calendar = { zone: 'UTC', rollover: plain.rollover };
    const due = promising ? preview(memory, defaultPolicy, plain.at, calendar)[rating].due : null;
    return { ...plain, chosenDue: due, ...(frozen === undefined ? {} : { terms: frozen }) };
  }
}

const changedWeights = (random: Random): readonly number[] =>
  defaultWeights.map((weight) => weight * (0.9 + 0.2 * random()));
