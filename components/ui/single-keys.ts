import { singleKeysKey } from './theme-script';

/** Whether 1 to 4, u, / and their like act by themselves on this device. Browser only. */
export const singleKeysOn = (): boolean => document.documentElement.dataset.keys !== 'off';

/** Holds at once, and from the first moment of every later page. */
export function setSingleKeys(on: boolean): void {
  const root = document.documentElement;
  if (on) delete root.dataset.keys;
  else root.dataset.keys = 'off';
  try {
    if (on) localStorage.removeItem(singleKeysKey);
    else localStorage.setItem(singleKeysKey, 'off');
  } catch {
    // Storage may be full or forbidden: the choice then lasts as long as the page.
  }
}
