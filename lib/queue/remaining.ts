import type { Queue } from './queue';

/** What is left today. */
export interface Remaining {
  readonly learning: number;
  /** Reviews, and learning steps of a day or more. */
  readonly reviews: number;
  readonly fresh: number;
  readonly cards: number;
  /** Expected, rounded up; 0 only when nothing is left. */
  readonly minutes: number;
}

/** A new card is answered twice on its first day: once on each of two steps. */
export const answersPerNewCard = 2;

export function remaining(queue: Queue, secondsPerAnswer: number): Remaining {
  let fresh = 0;
  for (const { kind } of queue.main) if (kind === 'new') fresh += 1;
  const learning = queue.learning.length;
  const reviews = queue.main.length - fresh;
  const answers = learning + reviews + fresh * answersPerNewCard;
  return {
    learning,
    reviews,
    fresh,
    cards: learning + queue.main.length,
    minutes: Math.ceil((answers * secondsPerAnswer) / 60),
  };
}
