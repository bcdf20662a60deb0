import { cardId } from '../../lib/core/ids';
import { seeded } from '../../lib/core/random';
import type { Rating, ReviewEvent } from '../../lib/log/event';
import { defaultWeights } from '../../lib/scheduling/default-weights';
import { type FsrsState, fsrsEngine } from '../../lib/scheduling/fsrs-engine';
import type { Weights } from '../../lib/scheduling/policy';
import { review } from './events';

const minutesPerDay = 24 * 60;

/** Somebody who forgets a new card four times as fast as most people, and whose memory grows half as fast. */
export const quickForgetter: Weights = defaultWeights.map((weight, index) =>
  index < 4 ? weight / 4 : index === 8 ? weight - 0.9 : weight,
);

/**
 * A log of somebody whose memory follows FSRS with weights of their own and who studies as the published ones say: what
 * fitting is for. In the order of time.
 */
export function learnerLog(own: Weights, cards: number, answersPerCard = 6, seed = 'learner'): ReviewEvent[] {
  const random = seeded(seed);
  const truth = fsrsEngine(own);
  const believed = fsrsEngine(defaultWeights);
  const planned: { minutes: number; card: number; rating: Rating }[] = [];
  for (let card = 0; card < cards; card += 1) {
    let real: FsrsState | null = null;
    let told: FsrsState | null = null;
    let minutes = card % 7 === 0 ? 0 : Math.floor(random() * 300) * minutesPerDay + card;
    for (let n = 0; n < answersPerCard; n += 1) {
      const gap: number =
        told === null ? 0 : Math.min(365, Math.max(1, Math.round(believed.interval(told.stability, 0.9))));
      minutes += gap * minutesPerDay;
      const recalled = real === null || random() < truth.recall(real.stability, gap);
      const rating: Rating = real === null ? (random() < 0.3 ? 1 : 3) : recalled ? 3 : 1;
      planned.push({ minutes, card, rating });
      real = truth.next(real, gap, rating);
      told = believed.next(told, gap, rating);
    }
  }
  planned.sort((a, b) => a.minutes - b.minutes);
  return planned.map(({ minutes, card, rating }, index) =>
    review(1, index + 1, { cardId: cardId(`a:muscle-${card}.nerve.recall`), rating, factIds: [] }, minutes),
  );
}
