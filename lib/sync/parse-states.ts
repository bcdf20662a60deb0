import * as z from 'zod/mini';
import { isHlc } from '../core/hlc';
import { isCardId, isEventId } from '../core/ids';
import { type StudyDay, studyDay } from '../core/time';
import type { Memory } from '../scheduling/memory';
import type { States } from './states';

const count = z.int().check(z.gte(0));
const number = z.number();
const instant = z.nullable(z.int());
const day = z.nullable(z.int());

export const statesShape = z.object({
  seq: count,
  hlc: z.custom<States['hlc']>((value) => typeof value === 'string' && isHlc(value)),
  weights: z.nullable(z.array(number).check(z.length(21))),
  memories: z.object({
    cardId: z.array(z.string()),
    state: z.array(z.string()),
    step: z.array(count),
    stability: z.array(number),
    difficulty: z.array(number),
    dueAt: z.array(instant),
    dueDay: z.array(day),
    lastAt: z.array(instant),
    lastDay: z.array(day),
    reps: z.array(count),
    lapses: z.array(count),
    suspended: z.array(z.boolean()),
    buriedUntil: z.array(day),
    lastEventId: z.array(z.nullable(z.string())),
  }),
});

const kinds: ReadonlyMap<string, Memory['state']> = new Map(
  (['new', 'learning', 'review', 'relearning'] as const).map((state) => [state, state]),
);
const dayOf = (value: number | null | undefined): StudyDay | null =>
  value === null || value === undefined ? null : studyDay(value);

/** The memories of a server's states; null when their columns do not fit together. */
export function memoriesOf({ memories: columns }: States): readonly Memory[] | null {
  const memories: Memory[] = [];
  for (const [i, id] of columns.cardId.entries()) {
    const state = kinds.get(columns.state[i] ?? '');
    const { [i]: step } = columns.step;
    const { [i]: stability } = columns.stability;
    const { [i]: difficulty } = columns.difficulty;
    const { [i]: reps } = columns.reps;
    const { [i]: lapses } = columns.lapses;
    const { [i]: suspended } = columns.suspended;
    const lastEventId = columns.lastEventId[i] ?? null;
    if (state === undefined || step === undefined || stability === undefined || difficulty === undefined) return null;
    if (reps === undefined || lapses === undefined || suspended === undefined || !isCardId(id)) return null;
    if (lastEventId !== null && !isEventId(lastEventId)) return null;
    const [at, dueDay] = [columns.dueAt[i] ?? null, dayOf(columns.dueDay[i])];
    memories.push({
      cardId: id,
      state,
      step,
      stability,
      difficulty,
      due: at !== null ? { at } : dueDay !== null ? { day: dueDay } : null,
      lastAt: columns.lastAt[i] ?? null,
      lastDay: dayOf(columns.lastDay[i]),
      reps,
      lapses,
      suspended,
      buriedUntil: dayOf(columns.buriedUntil[i]),
      lastEventId,
    });
  }
  return memories;
}
