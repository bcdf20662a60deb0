/** Where this browser keeps that something was answered here: the first card of a newcomer would be the wrong one. */
const begunKey = 'retinaculum.begun';

/** Runs inline, before anything is painted. A constant, for the content security policy. */
export const begunScript = `try{if(localStorage.getItem("${begunKey}"))document.documentElement.setAttribute("data-wait","")}catch(e){}`;

export function hasBegun(): boolean {
  try {
    return localStorage.getItem(begunKey) !== null;
  } catch {
    return false;
  }
}

/** Only a hint for the first paint: the replica is what counts. */
export function keepBegun(begun: boolean): void {
  try {
    if (begun) localStorage.setItem(begunKey, '1');
    else localStorage.removeItem(begunKey);
  } catch {
    // Without storage everybody is a newcomer.
  }
}
