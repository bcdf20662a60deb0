import { type KeptCard, keptCardKey } from '@/lib/queue/kept-card';
import { parseKeptCard } from '@/lib/queue/parse-kept-card';

const keptPlace = () => document.querySelector<HTMLElement>('[data-kept]');

/** Keeps the question that is shown for whoever comes back to this page, without what belongs to its answer. */
export function keepCard(kept: Omit<KeptCard, 'look' | 'html'>): void {
  const face = document.querySelector('[data-testid=question]')?.closest('article');
  const place = keptPlace();
  if (face == null || place === null) return;
  const copy = face.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return;
  delete copy.dataset.meet;
  for (const answer of copy.querySelectorAll('[data-testid=answer]')) answer.replaceChildren();
  for (const more of copy.querySelectorAll('[data-more]')) more.remove();
  for (const named of copy.querySelectorAll('[data-testid]')) named.removeAttribute('data-testid');
  for (const focused of copy.querySelectorAll('[tabindex]')) focused.removeAttribute('tabindex');
  for (const spoken of copy.querySelectorAll('[aria-live]')) spoken.removeAttribute('aria-live');
  // Patterns are found by their ids, which the page that comes back gives to others.
  const html = copy.outerHTML.replaceAll(/(\bid="|url\(#)/g, '$1kept');
  try {
    localStorage.setItem(keptCardKey, JSON.stringify({ ...kept, look: place.className, html }));
  } catch {
    // Without storage, or without room in it, the next visit begins with the room of a card.
  }
}

/** The kept question makes way for the card itself. */
export const clearKeptPlace = (): void => keptPlace()?.replaceChildren();

/** Whether the page shows a kept question now. */
export const showsKept = (): boolean => document.documentElement.getAttribute('data-wait') === 'kept';

/** The question that this page was left with; null where there is none, or none of this build's content. */
export function readKeptCard(path: string, contentVersion: string): KeptCard | null {
  try {
    return parseKeptCard(localStorage.getItem(keptCardKey), path, contentVersion);
  } catch {
    return null;
  }
}
