import type { Calendar } from '../../lib/core/time';
import { dueInstant } from '../../lib/scheduling/due-instant';
import { type CardState, type Memory, newMemory } from '../../lib/scheduling/memory';
import { replayLog } from '../../lib/scheduling/replay-log';
import type { Answers } from './read-answers';

export interface MemoryLine {
  readonly cardId: string;
  readonly stability: number;
  readonly difficulty: number;
  readonly state: CardState;
  /** ISO; the first instant of a due day. */
  readonly due: string | null;
  readonly reps: number;
  readonly lapses: number;
}

function memoryLine(cardId: string, memory: Memory, calendar: Calendar): MemoryLine {
  const { stability, difficulty, state, due, reps, lapses } = memory;
  const instant = due === null ? null : new Date(dueInstant(due, calendar)).toISOString();
  return { cardId, stability, difficulty, state, due: instant, reps, lapses };
}

/** What the answers leave, one line per card that they name, by id. */
export function replayLines({ events, policy, cards, names }: Answers): MemoryLine[] {
  const memories = replayLog(events, policy);
  return [...cards]
    .map(([id, calendar]) => memoryLine(names.nameOf(id), memories.get(id) ?? newMemory(id), calendar))
    .sort((a, b) => (a.cardId < b.cardId ? -1 : 1));
}
