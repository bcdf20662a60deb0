import { keptCardKey } from '../queue/kept-card';

/** Removes the question that a page was left with. Never throws: where nothing can be kept, nothing is. */
export function forgetKeptCard(): void {
  try {
    localStorage.removeItem(keptCardKey);
  } catch {
    // Storage may be forbidden.
  }
}
