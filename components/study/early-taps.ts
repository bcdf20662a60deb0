/** What can be tapped before the page's scripts have arrived: the names are the buttons' test ids. */
export type EarlyTap = 'reveal' | 'known';

const attribute = 'data-early-tap';

/**
 * Runs inline with the page: keeps the first tap (or space) on a button that nothing listens to yet, on the root element
 * where whatever comes to life later will find it. A constant, so that its hash can stand in the content security policy.
 */
export const earlyTapScript = `(function(d){function keep(n){if(!d.hasAttribute("${attribute}"))d.setAttribute("${attribute}",n)}addEventListener("click",function(e){var b=e.target.closest&&e.target.closest("[data-testid=reveal],[data-testid=known]");if(b)keep(b.dataset.testid)},true);addEventListener("keydown",function(e){if(e.key===" "&&!e.target.closest("a,button"))keep("reveal")},true)})(document.documentElement)`;

/** The tap that came too early, once. From here on taps are heard by those they are meant for. */
export function takeEarlyTap(): EarlyTap | null {
  const root = document.documentElement;
  const tap = root.getAttribute(attribute);
  // Left in place, so that the script above keeps no further ones.
  root.setAttribute(attribute, 'done');
  return tap === 'reveal' || tap === 'known' ? tap : null;
}
