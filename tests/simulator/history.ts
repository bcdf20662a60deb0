import type { CardId } from '../../lib/core/ids';
import { cardId } from '../../lib/core/ids';
import { type Random, seeded } from '../../lib/core/random';
import { day, hour, minute } from '../../lib/core/time';
import type { Rating } from '../../lib/log/event';

/** What the network does to one request. */
export type Weather =
  | 'fair'
  /** The request never arrives. */
  | 'request-lost'
  /** It arrives and is carried out, and the answer is lost. */
  | 'answer-lost'
  /** It arrives twice, and the device hears the second answer. */
  | 'twice';

export type Deed =
  | { readonly kind: 'answer'; readonly card: CardId; readonly rating: Rating | null }
  /** Takes back one of the last things done here; `pick` says which. A redo takes back an undo. */
  | { readonly kind: 'undo' | 'redo' | 'remap'; readonly pick: number; readonly rating: Rating | null }
  | { readonly kind: 'bury' | 'suspend' | 'unsuspend' | 'reset'; readonly card: CardId }
  | { readonly kind: 'params'; readonly by: number }
  | { readonly kind: 'setting'; readonly field: 'desiredRetention' | 'newCardsPerDay'; readonly value: number }
  /** `batch`: events to a request; the weather of its first requests, then it is fair. */
  | { readonly kind: 'sync'; readonly batch: number; readonly weather: readonly Weather[] }
  /** A request that was sent long ago arrives at last. */
  | { readonly kind: 'ghost'; readonly pick: number }
  /** The tab is closed and opened again. */
  | { readonly kind: 'reload' }
  /** The browser forgets everything: the device comes back empty. */
  | { readonly kind: 'wipe' }
  | { readonly kind: 'clock'; readonly error: number }
  | { readonly kind: 'zone'; readonly zone: string };

export interface Step {
  readonly device: number;
  /** Milliseconds of true time since the step before. */
  readonly pause: number;
  readonly deed: Deed;
}

export interface History {
  readonly seed: string;
  /** Milliseconds by which each device's clock is wrong at first. */
  readonly clocks: readonly number[];
  /** Events to a page of the server's answers. */
  readonly page: number;
  readonly steps: readonly Step[];
}

export const historyCards: readonly CardId[] = ['one', 'two', 'three', 'four'].map((name) =>
  cardId(`a:${name}.nerve.recall`),
);
const zones = ['UTC', 'Europe/Zurich', 'Pacific/Auckland', 'America/Los_Angeles', 'Pacific/Kiritimati'];
const errors = [0, 0, 0, 90_000, -90_000, hour, -90 * minute, day, -day, day, -day, 5 * day];
const pauses = [5_000, 10_000, minute, 10 * minute, 5 * hour, day, 9 * day];
const weathers: readonly Weather[] = ['fair', 'fair', 'request-lost', 'answer-lost', 'answer-lost', 'twice'];

/** How often each deed comes up. Answers are the most frequent, as in life; faults are far more frequent than in life. */
const frequencies: readonly (readonly [number, Deed['kind']])[] = [
  [44, 'answer'],
  [9, 'undo'],
  [4, 'redo'],
  [3, 'remap'],
  [3, 'bury'],
  [2, 'suspend'],
  [1, 'unsuspend'],
  [2, 'reset'],
  [1, 'params'],
  [4, 'setting'],
  [20, 'sync'],
  [2, 'ghost'],
  [2, 'reload'],
  [1, 'wipe'],
  [2, 'clock'],
  [1, 'zone'],
];
const total = frequencies.reduce((sum, [weight]) => sum + weight, 0);

/** The history that a seed stands for; the same on every machine. */
export function makeHistory(seed: string): History {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <Item>(items: readonly [Item, ...Item[]] | readonly Item[], fallback: Item): Item =>
    items[below(items.length)] ?? fallback;
  const devices = 2 + below(2);
  const steps = Array.from({ length: 20 + below(40) }, (): Step => {
    const device = below(devices);
    return { device, pause: one(pauses, minute), deed: makeDeed(pickKind(random), below, one) };
  });
  const clocks = Array.from({ length: devices }, () => one(errors, 0));
  return { seed, clocks, page: one([1, 2, 3, 7, 1_000], 1_000), steps };
}

function pickKind(random: Random): Deed['kind'] {
  let left = random() * total;
  for (const [weight, kind] of frequencies) {
    left -= weight;
    if (left < 0) return kind;
  }
  return 'answer';
}

function makeDeed(
  kind: Deed['kind'],
  below: (limit: number) => number,
  one: <Item>(items: readonly Item[], fallback: Item) => Item,
): Deed {
  const rating = one<Rating | null>([1, 2, 3, 3, 3, 4, null], 3);
  const [first] = historyCards;
  if (first === undefined) throw new Error('a history needs cards');
  const card = one(historyCards, first);
  switch (kind) {
    case 'answer':
      return { kind, card, rating };
    case 'undo':
    case 'redo':
    case 'remap':
      return { kind, pick: below(6), rating };
    case 'bury':
    case 'suspend':
    case 'unsuspend':
    case 'reset':
      return { kind, card };
    case 'params':
      return { kind, by: below(7) };
    case 'setting':
      return below(2) === 0
        ? { kind, field: 'desiredRetention', value: one([0.8, 0.85, 0.9, 0.95], 0.9) }
        : { kind, field: 'newCardsPerDay', value: below(40) };
    case 'sync':
      return { kind, batch: one([1, 2, 5, 500], 500), weather: Array.from({ length: 3 }, () => one(weathers, 'fair')) };
    case 'ghost':
      return { kind, pick: below(50) };
    case 'clock':
      return { kind, error: one(errors, 0) };
    case 'zone':
      return { kind, zone: one(zones, 'UTC') };
    default:
      return { kind };
  }
}
