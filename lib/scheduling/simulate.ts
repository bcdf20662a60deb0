import { seeded } from '../core/random';
import type { Rating } from '../log/event';
import { type FsrsState, fsrsEngine } from './fsrs-engine';
import type { Memory } from './memory';
import type { Weights } from './policy';

/** What is tried out. */
export interface Trial {
  readonly desiredRetention: number;
  readonly newCardsPerDay: number;
  readonly minutesPerDay: number;
  readonly maximumInterval: number;
}

/** What a simulation begins with: what a person remembers now, and how they answer. */
export interface Beginning {
  /** Cards that were met and are not suspended, with whole days since the last answer and until they are due. */
  readonly known: readonly { readonly state: FsrsState; readonly since: number; readonly dueIn: number }[];
  /** Cards not met yet that may be introduced. */
  readonly unseen: number;
  readonly weights: Weights;
  readonly secondsPerAnswer: number;
}

/** One simulated day. */
export interface SimulatedDay {
  readonly minutes: number;
  /** Cards that would be recalled on that evening: the sum of their probabilities. */
  readonly remembered: number;
}

/** What people answer to a card that they remember, and to a new one (as the simulator of fsrs-rs has it). */
const recalled: readonly (readonly [Rating, number])[] = [
  [2, 0.224],
  [3, 0.631],
  [4, 0.145],
];
const first: readonly (readonly [Rating, number])[] = [
  [1, 0.256],
  [2, 0.084],
  [3, 0.483],
  [4, 0.177],
];
/** A new card is answered twice on its first day; a forgotten one once more. */
const answersOfNew = 2;
const answersOfForgotten = 2;
/** Cards between two places to rest. */
const restAfter = 2_000;

interface Simulated {
  state: FsrsState;
  last: number;
  due: number;
}

/** The beginning as a person's memories say it; suspended cards take no part. */
export function beginning(
  memories: Iterable<Memory>,
  today: number,
  unseen: number,
  weights: Weights,
  secondsPerAnswer: number,
): Beginning {
  const known = [...memories].flatMap(({ state, stability, difficulty, lastDay, due, suspended }) => {
    if (state === 'new' || lastDay === null || suspended) return [];
    const dueIn = due !== null && 'day' in due ? Math.max(0, due.day - today) : 0;
    return [{ state: { stability, difficulty }, since: Math.max(0, today - lastDay), dueIn }];
  });
  return { known, unseen, weights, secondsPerAnswer };
}

/**
 * The coming days, one at a time, so that whoever asks can rest in between. What is due is answered, the best remembered
 * first, as far as the minutes reach; new cards take what is left. Recall is drawn from FSRS's own probability with a
 * fixed seed, so it is a simulation of somebody who forgets exactly as FSRS says. Null is no day, but a place to rest.
 */
export function* simulate(from: Beginning, trial: Trial, days: number, seed: string): Generator<SimulatedDay | null> {
  const random = seeded(seed);
  const engine = fsrsEngine(from.weights);
  const cards: Simulated[] = from.known.map(({ state, since, dueIn }) => ({ state, last: -since, due: dueIn }));
  let unseen = from.unseen;
  const drawn = (chances: readonly (readonly [Rating, number])[]): Rating => {
    let left = random();
    for (const [rating, chance] of chances) {
      left -= chance;
      if (left < 0) return rating;
    }
    return 3;
  };
  const wait = ({ stability }: FsrsState): number =>
    Math.max(1, Math.min(trial.maximumInterval, Math.round(engine.interval(stability, trial.desiredRetention))));
  for (let day = 0; day < days; day += 1) {
    const room = (trial.minutesPerDay * 60) / from.secondsPerAnswer;
    let answers = 0;
    const due = cards
      .filter((card) => card.due <= day)
      .map((card) => ({ card, recall: engine.recall(card.state.stability, day - card.last) }))
      .sort((a, b) => b.recall - a.recall);
    for (const [index, { card, recall }] of due.entries()) {
      if (index % restAfter === restAfter - 1) yield null;
      if (answers >= room) break;
      const knew = random() < recall;
      const rating = knew ? drawn(recalled) : 1;
      card.state = engine.next(card.state, day - card.last, rating);
      if (!knew) card.state = engine.next(card.state, 0, 3);
      answers += knew ? 1 : answersOfForgotten;
      card.last = day;
      card.due = day + wait(card.state);
    }
    for (let fresh = 0; fresh < trial.newCardsPerDay && unseen > 0 && answers + answersOfNew <= room; fresh += 1) {
      const state = engine.next(engine.next(null, 0, drawn(first)), 0, 3);
      cards.push({ state, last: day, due: day + wait(state) });
      unseen -= 1;
      answers += answersOfNew;
    }
    let remembered = 0;
    for (const [index, { state, last }] of cards.entries()) {
      remembered += engine.recall(state.stability, day - last);
      if (index % restAfter === restAfter - 1) yield null;
    }
    yield { minutes: (answers * from.secondsPerAnswer) / 60, remembered };
  }
}
