import type { EventId } from '../core/ids';
import type { Memory } from '../scheduling/memory';
import { advanceQueue } from './advance-queue';
import { buildQueue, type StudyMaterial } from './build-queue';
import type { Queue } from './queue';
import { type Siblings, siblingsOf } from './siblings';

/** What was there before a step of the session. */
export interface PastStep {
  readonly eventId: EventId;
  readonly cardId: Memory['cardId'];
  readonly queue: Queue;
  readonly answered: boolean;
}

/** One sitting: the queue and the way back. Memories and the log are kept elsewhere. */
export interface Session {
  readonly queue: Queue;
  readonly siblings: Siblings;
  /** The latest last. */
  readonly past: readonly PastStep[];
  /** Answers given and not taken back. */
  readonly answers: number;
}

/** Steps that can be taken back here. Each holds a queue, so not all of a long evening are kept. */
const deepest = 50;

export function startSession(material: StudyMaterial): Session {
  const siblings = material.siblings ?? siblingsOf(material.cards);
  return { queue: buildQueue({ ...material, siblings }), siblings, past: [], answers: 0 };
}

/**
 * The session after a card was answered (also with "I know this", which is Easy), buried or suspended, and the event
 * was written.
 * @param memory the card's memory since then
 */
export function stepSession(session: Session, memory: Memory, eventId: EventId, answered: boolean): Session {
  const step: PastStep = { eventId, cardId: memory.cardId, queue: session.queue, answered };
  return {
    ...session,
    queue: advanceQueue(session.queue, memory, session.siblings),
    past: [...session.past, step].slice(-deepest),
    answers: session.answers + (answered ? 1 : 0),
  };
}

/**
 * The session after its last step was undone: the queue as it was, the card to be asked again at once. Null where the
 * event is not the last step of this session; then start a session anew and pin the card.
 */
export function undoStep(session: Session, eventId: EventId): Session | null {
  const step = session.past.at(-1);
  if (step === undefined || step.eventId !== eventId) return null;
  return {
    ...session,
    queue: { ...step.queue, pinned: step.cardId },
    past: session.past.slice(0, -1),
    answers: session.answers - (step.answered ? 1 : 0),
  };
}
