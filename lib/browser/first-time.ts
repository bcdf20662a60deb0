/** True the first time it is asked on this device; also whenever the device cannot remember, since a hint does no harm. */
export function firstTime(hint: string): boolean {
  const key = `retinaculum.told.${hint}`;
  try {
    if (localStorage.getItem(key) !== null) return false;
    localStorage.setItem(key, '1');
  } catch {
    // Storage may be forbidden.
  }
  return true;
}
