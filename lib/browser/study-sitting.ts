import type { Card } from '../cards/card';
import type { CardId, EventId } from '../core/ids';
import type { Preferences } from '../preferences/preferences';
import { cardLoad } from '../queue/card-load';
import { learnAhead } from '../queue/next-card';
import { type Session, startSession, stepSession, undoStep } from '../queue/session';
import type { TakenBack } from '../queue/taken-back';
import { type DueCounts, dueCounts, moveDue } from '../scheduling/due-counts';
import type { EasyDay } from '../scheduling/due-load';
import { type Memory, newMemory } from '../scheduling/memory';
import type { Policy } from '../scheduling/policy';
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
  /** What was taken back and can be brought back, the latest last; gone with the next deed. */
  readonly redo: TakenBack[];
  /** Answers of this page alone, which could not be saved, each with the memory of its card before it. */
  readonly onPage: Map<EventId, Memory>;
  /** How many cards are due on each day, and the easy days; null where due days are not to make way for one another. */
  readonly spread: { readonly counts: DueCounts; readonly easyDays: readonly EasyDay[] } | null;
}

/** A card's memory changed: what is known of it, and of the day on which it is due. */
export function remember(sitting: Sitting, memory: Memory): void {
  if (sitting.spread !== null) moveDue(sitting.spread.counts, sitting.memories.get(memory.cardId), memory);
  sitting.memories.set(memory.cardId, memory);
}

/** What the card is scheduled with, and makes way for. */
export function policyFor({ past, session, memories, spread }: Sitting, memory: Memory): Policy {
  if (spread === null) return past.policy;
  return { ...past.policy, load: cardLoad(memory, spread.counts, spread.easyDays, session.siblings, memories) };
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
    redo: past.redoable.filter(({ cardId }) => cards.has(cardId)),
    onPage: new Map(),
    spread: preferences.loadBalancing
      ? { counts: dueCounts(past.memories.values()), easyDays: preferences.easyDays }
      : null,
  };
}

/** The sitting after a card was answered, buried or suspended. */
export function stepSitting(sitting: Sitting, memory: Memory, eventId: EventId, answered: boolean): Sitting {
  remember(sitting, memory);
  const session = stepSession(sitting.session, memory, eventId, answered);
  // The session keeps only so many steps of the way back; the first one that it drops is the latest of the earlier ones.
  const [first] = sitting.session.past;
  const dropped = first === undefined || session.past.length > sitting.session.past.length ? [] : [first.eventId];
  return { ...sitting, session, earlier: [...sitting.earlier, ...dropped], redo: [] };
}

/**
 * The sitting after its last step was taken back; null where that was no step of it.
 * @param undo by which it can be brought back, if it can
 */
export function unstepSitting(sitting: Sitting, memory: Memory, target: EventId, undo: EventId | null): Sitting | null {
  const session = undoStep(sitting.session, target);
  if (session === null) return null;
  remember(sitting, memory);
  if (undo === null) return { ...sitting, session };
  return { ...sitting, session, redo: [...sitting.redo, { undo, target, cardId: memory.cardId }] };
}
