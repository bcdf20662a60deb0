import type { Calendar } from '../../lib/core/time';
import { dueInstant } from '../../lib/scheduling/due-instant';
import type { CardState, Memory } from '../../lib/scheduling/memory';

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

export function memoryLine(cardId: string, memory: Memory, calendar: Calendar): MemoryLine {
  const { stability, difficulty, state, due, reps, lapses } = memory;
  const instant = due === null ? null : new Date(dueInstant(due, calendar)).toISOString();
  return { cardId, stability, difficulty, state, due: instant, reps, lapses };
}
