/**
 * Runs inline with every page, before its scripts are there: a tap or a key on something marked `data-early` (and
 * `data-early-key`) would be lost, so the first is kept on <html> until the page is alive. The first only: what is asked
 * takes one answer. Nothing is kept while `data-wait` is there and empty: what is in the page is not meant for this
 * person. `kept` says that what they left stands in for it.
 * A constant, so that its hash can stand in the content security policy.
 */
export const earlyTapScript =
  '(function(d){var r=d.documentElement;' +
  'function keep(b){if(b&&!r.hasAttribute("data-alive")&&r.dataset.wait!==""&&!r.dataset.tap)r.dataset.tap=b.dataset.early}' +
  'd.addEventListener("click",function(e){keep(e.target.closest&&e.target.closest("[data-early]"))},true);' +
  'd.addEventListener("keydown",function(e){if(e.metaKey||e.ctrlKey||e.altKey||e.target.closest&&e.target.closest("a,button,input"))return;' +
  'keep(d.querySelector("[data-early-key=\\""+(e.key===" "?"Space":e.key.replace(/[^a-z0-9]/gi,""))+"\\"]"))},true)})(document)';

/** Says that taps are heard from here on, and hands over the one that came too early. */
export function takeEarlyTap(): string | null {
  const root = document.documentElement;
  const { tap } = root.dataset;
  delete root.dataset.tap;
  root.dataset.alive = '';
  return tap ?? null;
}

/** The page is left without another being loaded: the next one says for itself when it is alive. */
export function noLongerAlive(): void {
  delete document.documentElement.dataset.alive;
}

/** What is in the page is hidden, its room kept, until what is meant for this person is known. */
export function setWaiting(waiting: boolean): void {
  document.documentElement.toggleAttribute('data-wait', waiting);
}
export const isWaiting = (): boolean => document.documentElement.dataset.wait === '';
