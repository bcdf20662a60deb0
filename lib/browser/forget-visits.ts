import { forgetKeptCard } from './forget-kept-card';

/**
 * Removes the question that was left last, and all that the service worker keeps: which pages of the atlas are among it
 * tells what somebody read. The worker keeps the places again at the next visit, from the browser's own cache for the
 * most part. Never rejects: where the browser keeps nothing, there is nothing to remove.
 */
export async function forgetVisits(): Promise<void> {
  forgetKeptCard();
  if (!('caches' in globalThis)) return;
  try {
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  } catch {
    // Storage may be forbidden.
  }
}
