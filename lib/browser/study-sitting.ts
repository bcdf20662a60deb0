import type { Card } from '../cards/card';
import type { CardId, EventId } from '../core/ids';
import type { Preferences } from '../preferences/preferences';
import { learnAhead } from '../queue/next-card';
import { type Session, startSession } from '../queue/session';
import { type Memory, newMemory } from '../scheduling/memory';
import type { StudyPast } from './load-study';
import type { Shown } from './study-state';
import { studyMaterial } from './summarise-study';

/** A session together with what it is computed from. */
export interface Sitting {
  readonly past: StudyPast;
  readonly session: Session;
  /** As they are now; `past.memories` is how they were when the past was read. */
  readonly memories: Map<CardId, Memory>;
  /** What was done before this session began and can still be taken back, oldest first. */
  readonly earlier: EventId[];
}

/**
 * @param keep the card to show first: one whose answer was just taken back, or the one that is being looked at and that
 * nothing has happened to meanwhile
 */
export function startSitting(
  cards: ReadonlyMap<CardId, Card>,
  past: StudyPast,
  preferences: Preferences,
  extraNew: number,
  keep: { readonly pin: CardId | null; readonly shown: Shown | null },
): Sitting {
  const started = startSession(studyMaterial([...cards.values()], past, preferences, extraNew));
  const { queue } = started;
  const ready = queue.learning.filter((entry) => entry.at <= past.now.at + learnAhead);
  const waits = new Set([...queue.main, ...ready].map((entry) => entry.cardId));
  const { shown } = keep;
  const holds =
    shown !== null &&
    waits.has(shown.card.id) &&
    (past.memories.get(shown.card.id) ?? newMemory(shown.card.id)).lastEventId === shown.memory.lastEventId;
  const pinned = keep.pin ?? (holds ? shown.card.id : null);
  return {
    past,
    session: { ...started, queue: { ...queue, pinned } },
    memories: new Map(past.memories),
    earlier: past.undoable.flatMap((event) => ('cardId' in event && cards.has(event.cardId) ? [event.id] : [])),
  };
}
