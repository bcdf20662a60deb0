import { addDays, type StudyDay } from '../core/time';

/** How much a weekday is asked to carry. */
export type EasyDay = 'normal' | 'fewer' | 'fewest';

/** Where the cards of a collection lie, as the choice of one card's day sees it. */
export interface DueLoad {
  /** How many other cards are due on that day. */
  readonly cardsOn: (day: StudyDay) => number;
  /** Monday first. */
  readonly easyDays: readonly EasyDay[];
  /** Days on which the card's siblings are due. */
  readonly siblingDays: readonly StudyDay[];
}

/** Longer intervals are left to the spread alone. */
export const longestBalanced = 90;

const easyFactor: Readonly<Record<EasyDay, number>> = { normal: 1, fewer: 0.5, fewest: 0.0001 };
/** By days from the nearest sibling. */
const siblingFactor: readonly number[] = [1e-6, 0.2, 0.4, 0.6, 0.8];

/** 0 is Monday: day 0 of the count, 1970-01-01, was a Thursday. */
export const weekdayOf = (day: StudyDay): number => (((day + 3) % 7) + 7) % 7;

/** The factors of Anki's load balancer (`rslib/src/scheduler/states/load_balancer.rs`) for one day. */
export function dayWeight(interval: number, day: StudyDay, { cardsOn, easyDays, siblingDays }: DueLoad): number {
  const cards = cardsOn(day);
  // A day without any card has the full weight, however far it is.
  const load = cards <= 0 ? 1 : cards ** -2.15 * interval ** -3;
  let nearest = siblingFactor.length;
  for (const sibling of siblingDays) nearest = Math.min(nearest, Math.abs(sibling - day));
  return load * easyFactor[easyDays[weekdayOf(day)] ?? 'normal'] * (siblingFactor[nearest] ?? 1);
}

/**
 * The interval from `lower` to `upper` whose day has the most room, drawn by weight.
 * @param factor which draw, from 0 to below 1: the same for the same card and count of answers
 */
export function balancedInterval(
  [lower, upper]: readonly [number, number],
  from: StudyDay,
  load: DueLoad,
  factor: number,
): number {
  const weights: number[] = [];
  let sum = 0;
  for (let interval = lower; interval <= upper; interval += 1) {
    const weight = dayWeight(interval, addDays(from, interval), load);
    weights.push(weight);
    sum += weight;
  }
  let left = factor * sum;
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return lower + index;
  }
  return upper;
}
