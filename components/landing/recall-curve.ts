import type { CardId } from '@/lib/core/ids';
import { day, minute, type StudyDay, studyDay } from '@/lib/core/time';
import { applyAnswer } from '@/lib/scheduling/apply-answer';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import { type Memory, newMemory } from '@/lib/scheduling/memory';
import { retrievability } from '@/lib/scheduling/retrievability';

/** Days after the first answer, and recall then, 0 to 1. */
export type CurvePoint = readonly [day: number, recall: number];

export interface RecallCurve {
  /** The last day that is drawn. */
  readonly until: number;
  /** Days on which the card is asked, 0 first. */
  readonly asked: readonly number[];
  /** Recall between one day and the next, for somebody who answers Good each time. */
  readonly kept: readonly (readonly CurvePoint[])[];
  /** Recall from the first day on, if the card is never asked again. */
  readonly lost: readonly CurvePoint[];
}

const good = 3;
/** Enough for a smooth line at the width of a phone, and few enough to stand in the page. */
const pointsPerCurve = 12;

/** What the scheduler itself would do with one new card that is answered Good whenever it is due. */
export function recallCurve(card: CardId, until: number): RecallCurve {
  const asked: number[] = [];
  const kept: (readonly CurvePoint[])[] = [];
  let first: Memory | null = null;
  let memory: Memory = newMemory(card);
  let today = studyDay(0);
  while (today <= until) {
    asked.push(today);
    memory = answeredOn(memory, today);
    first ??= memory;
    const next = memory.due !== null && 'day' in memory.due ? memory.due.day : studyDay(until + 1);
    kept.push(curve(memory, today, Math.min(next, until)));
    today = next;
  }
  return { until, asked, kept, lost: first === null ? [] : curve(first, 0, until) };
}

/** Answered until the next time is another day: a new card has steps of minutes first. */
function answeredOn(before: Memory, today: StudyDay): Memory {
  let memory = before;
  let at = today * day;
  do {
    memory = applyAnswer(memory, good, { at, day: today }, defaultPolicy);
    at += 10 * minute;
  } while (memory.due !== null && 'at' in memory.due);
  return memory;
}

function curve(memory: Memory, from: number, to: number): readonly CurvePoint[] {
  return Array.from({ length: pointsPerCurve + 1 }, (_, index): CurvePoint => {
    const at = from + ((to - from) * index) / pointsPerCurve;
    return [at, retrievability(memory, { at: at * day }, defaultPolicy.weights) ?? 0];
  });
}
