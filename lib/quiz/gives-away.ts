import type { QuizItem } from './item';

/** Whether two lists have so many things in common. Called for every pair of a quiz and an atlas: it builds no lists. */
function share<Item>(a: readonly Item[], b: readonly Item[], wanted: number): boolean {
  let common = 0;
  for (const one of a) {
    if (b.includes(one)) common += 1;
    if (common >= wanted) return true;
  }
  return false;
}

/**
 * Whether two items may not stand in one quiz: they test one fact or one card, reason about one thing, or speak of the
 * same two structures, so that one answers the other. A lit structure that another question names is found out by it.
 */
export function givesAway(a: QuizItem, b: QuizItem): boolean {
  if (a.cardId === b.cardId || share(a.factIds, b.factIds, 1)) return true;
  if (a.theme !== null && a.theme === b.theme) return true;
  if (share(a.about, b.about, 2)) return true;
  const samePicture = a.picture !== null && b.picture !== null && a.picture.diagram === b.picture.diagram;
  return samePicture && a.structure === b.structure;
}
