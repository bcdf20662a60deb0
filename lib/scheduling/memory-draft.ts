import type { CardId, EventId } from '../core/ids';
import { type StudyDay, studyDay } from '../core/time';
import type { Due } from '../log/event';
import type { CardState, Memory } from './memory';

/** Stands for an instant or a day that there is none of: earlier than every one that there is. */
export const never = Number.NEGATIVE_INFINITY;

/**
 * A memory that is being folded: nobody else holds it, so a replay need not make a new one for every event. All drafts
 * have one shape, and numbers where a memory has objects or null, so that folding an answer leaves nothing to collect.
 */
export class MemoryDraft {
  state: CardState = 'new';
  step = 0;
  stability = 0;
  difficulty = 0;
  /** Of these two at most one is not `never`. */
  dueAt = never;
  dueDay = never;
  lastAt = never;
  lastDay = never;
  reps = 0;
  lapses = 0;
  suspended = false;
  buriedUntil: StudyDay | null = null;
  lastEventId: EventId | null = null;

  constructor(readonly cardId: CardId) {}
}

export function draftOf(memory: Memory): MemoryDraft {
  const draft = new MemoryDraft(memory.cardId);
  const { due } = memory;
  draft.state = memory.state;
  draft.step = memory.step;
  draft.stability = memory.stability;
  draft.difficulty = memory.difficulty;
  if (due !== null && 'at' in due) draft.dueAt = due.at;
  else if (due !== null) draft.dueDay = due.day;
  draft.lastAt = memory.lastAt ?? never;
  draft.lastDay = memory.lastDay ?? never;
  draft.reps = memory.reps;
  draft.lapses = memory.lapses;
  draft.suspended = memory.suspended;
  draft.buriedUntil = memory.buriedUntil;
  draft.lastEventId = memory.lastEventId;
  return draft;
}

/** Everything that answers have made of it goes; whether someone wants to see the card is no part of that. */
export function forget(draft: MemoryDraft): void {
  draft.state = 'new';
  draft.step = 0;
  draft.stability = 0;
  draft.difficulty = 0;
  draft.dueAt = never;
  draft.dueDay = never;
  draft.lastAt = never;
  draft.lastDay = never;
  draft.reps = 0;
  draft.lapses = 0;
}

/** When a draft that was answered is due. */
export const dueOf = ({ dueAt, dueDay }: MemoryDraft): Due =>
  dueDay === never ? { at: dueAt } : { day: studyDay(dueDay) };

export function memoryOf(draft: MemoryDraft): Memory {
  const { cardId, state, step, stability, difficulty, lastAt, lastDay, reps, lapses } = draft;
  const { suspended, buriedUntil, lastEventId } = draft;
  return {
    cardId,
    state,
    step,
    stability,
    difficulty,
    due: draft.dueAt === never && draft.dueDay === never ? null : dueOf(draft),
    lastAt: lastAt === never ? null : lastAt,
    lastDay: lastDay === never ? null : studyDay(lastDay),
    reps,
    lapses,
    suspended,
    buriedUntil,
    lastEventId,
  };
}
