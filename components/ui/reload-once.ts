const key = 'retinaculum.reloaded';
/** Milliseconds within which a second reload would be a loop. */
const pause = 5 * 60_000;

/**
 * Loads the page again, unless that was done a moment ago or this tab cannot remember whether it was.
 * @returns whether it is being loaded again
 */
export function reloadOnce(now: number): boolean {
  try {
    if (now - Number(sessionStorage.getItem(key) ?? Number.NEGATIVE_INFINITY) < pause) return false;
    sessionStorage.setItem(key, String(now));
  } catch {
    return false;
  }
  location.reload();
  return true;
}
