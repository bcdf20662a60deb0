import type { Hlc } from '../core/hlc';
import type { Instant, StudyDay } from '../core/time';
import type { Memory } from '../scheduling/memory';

/**
 * What an account remembers, ahead of the log that says why: a first sync can be studied on before 100,000 events have
 * arrived. A projection like any other: the device replays the log once it has all of it, and believes that.
 */
export interface States {
  /** The number of the log that they were computed from. */
  readonly seq: number;
  /** The highest stamp of that log: what is stamped after it sorts after it. */
  readonly hlc: Hlc;
  /** The weights that hold; null for the default ones. */
  readonly weights: readonly number[] | null;
  readonly memories: MemoryColumns;
}

/** One list per field, all of one length: half of what a list of objects takes once it is packed. */
export interface MemoryColumns {
  readonly cardId: readonly string[];
  readonly state: readonly string[];
  readonly step: readonly number[];
  readonly stability: readonly number[];
  readonly difficulty: readonly number[];
  /** A due is an instant or a day; the other is null, or both. */
  readonly dueAt: readonly (Instant | null)[];
  readonly dueDay: readonly (StudyDay | number | null)[];
  readonly lastAt: readonly (Instant | null)[];
  readonly lastDay: readonly (StudyDay | number | null)[];
  readonly reps: readonly number[];
  readonly lapses: readonly number[];
  readonly suspended: readonly boolean[];
  readonly buriedUntil: readonly (StudyDay | number | null)[];
  readonly lastEventId: readonly (string | null)[];
}

/** Below this many events the log itself is as quick. */
export const statesWorthwhile = 1_000;

export const toColumns = (memories: readonly Memory[]): MemoryColumns => ({
  cardId: memories.map((memory) => memory.cardId),
  state: memories.map((memory) => memory.state),
  step: memories.map((memory) => memory.step),
  stability: memories.map((memory) => memory.stability),
  difficulty: memories.map((memory) => memory.difficulty),
  dueAt: memories.map(({ due }) => (due !== null && 'at' in due ? due.at : null)),
  dueDay: memories.map(({ due }) => (due !== null && 'day' in due ? due.day : null)),
  lastAt: memories.map((memory) => memory.lastAt),
  lastDay: memories.map((memory) => memory.lastDay),
  reps: memories.map((memory) => memory.reps),
  lapses: memories.map((memory) => memory.lapses),
  suspended: memories.map((memory) => memory.suspended),
  buriedUntil: memories.map((memory) => memory.buriedUntil),
  lastEventId: memories.map((memory) => memory.lastEventId),
});
