import { type Beginning, type SimulatedDay, simulate, type Trial } from './simulate';

/** Several people who forget alike: their mean, and how far they lie apart. */
export interface Course {
  /** Minutes of each day, averaged over the week around it. */
  readonly minutes: readonly number[];
  readonly remembered: readonly number[];
  /** The least and the most minutes, and likewise cards remembered, that one of them has. */
  readonly minutesBand: readonly (readonly [number, number])[];
  readonly rememberedBand: readonly (readonly [number, number])[];
}

const seeds = ['a', 'b', 'c', 'd'] as const;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const smooth = (values: readonly number[]): number[] =>
  values.map((_, index) => mean(values.slice(Math.max(0, index - 3), index + 4)));
const across = (runs: readonly (readonly number[])[], day: number): number[] => runs.map((run) => run[day] ?? 0);

/** The course of one trial. Yields null between parts of the work and the course at the end. */
export function* courseOf(from: Beginning, trial: Trial, days: number): Generator<Course | null> {
  const runs: SimulatedDay[][] = [];
  for (const seed of seeds) {
    const run: SimulatedDay[] = [];
    for (const day of simulate(from, trial, days, seed)) {
      if (day !== null) run.push(day);
      yield null;
    }
    runs.push(run);
  }
  const minutes = runs.map((run) => smooth(run.map((day) => day.minutes)));
  const remembered = runs.map((run) => run.map((day) => day.remembered));
  const each = Array.from({ length: days }, (_, day) => day);
  const band = (of: readonly (readonly number[])[]) =>
    each.map((day) => [Math.min(...across(of, day)), Math.max(...across(of, day))] as const);
  yield {
    minutes: each.map((day) => mean(across(minutes, day))),
    remembered: each.map((day) => mean(across(remembered, day))),
    minutesBand: band(minutes),
    rememberedBand: band(remembered),
  };
}
