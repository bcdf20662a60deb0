import type { FSRSBindingReview } from '@open-spaced-repetition/binding';
import type { Fitter } from '../lib/stats/training/train';

/** The default of half a second is how long the binding would sleep between two looks at its own progress. */
const lookEveryMs = 10;
/** Longer gaps than a century teach nothing and do not fit the optimiser's numbers. */
const longestGap = 36_500;

/** The native optimiser, or null on a machine that it was not built for. */
export async function loadFitter(): Promise<Fitter | null> {
  let binding: typeof import('@open-spaced-repetition/binding');
  try {
    binding = await import('@open-spaced-repetition/binding');
  } catch {
    return null;
  }
  const { FSRSBindingItem, FSRSBindingReview: Review, computeParameters } = binding;
  return async (items) => {
    // There are few different answers (a rating and a gap), and each costs a crossing into native code to make.
    const made = new Map<number, FSRSBindingReview>();
    const reviewOf = (rating: number, gap: number): FSRSBindingReview => {
      const days = Math.min(gap, longestGap);
      const name = days * 8 + rating;
      const found = made.get(name) ?? new Review(rating, days);
      made.set(name, found);
      return found;
    };
    const prefixes = new Map<(typeof items)[number]['steps'], FSRSBindingReview[]>();
    const native = items.map(({ steps, length }) => {
      const all = prefixes.get(steps) ?? steps.map(({ rating, gap }) => reviewOf(rating, gap));
      prefixes.set(steps, all);
      return new FSRSBindingItem(length === all.length ? all : all.slice(0, length));
    });
    return computeParameters(native, { enableShortTerm: true, timeout: lookEveryMs });
  };
}
