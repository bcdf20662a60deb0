/** Where a browser keeps what must be known before the first paint. */
export const themeKey = 'retinaculum.theme';
export const namesKey = 'retinaculum.names';
export const singleKeysKey = 'retinaculum.keys';

/**
 * Somebody who speaks to their device, or whose hands slip, may switch single keys off (WCAG 2.1.4): then no letter,
 * figure or sign reaches the page unless it is being typed. Heard before everything else, so that no page has to ask.
 */
const silenceKeys =
  'addEventListener("keydown",function(e){' +
  'if(document.documentElement.dataset.keys==="off"&&e.key.length===1&&e.key!==" "&&!e.ctrlKey&&!e.metaKey&&!e.altKey&&' +
  '!(e.target.closest&&e.target.closest("input,select,textarea")))e.stopImmediatePropagation()},true)';

/**
 * Runs inline in <head>, before anything is painted: applies the stored theme and name language.
 * A constant, so that its hash can stand in the content security policy of every page.
 */
export const themeScript = `try{var d=document.documentElement,t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")d.dataset.theme=t;if(localStorage.getItem("${namesKey}")==="latin")d.dataset.names="latin";if(localStorage.getItem("${singleKeysKey}")==="off")d.dataset.keys="off"}catch(e){}${silenceKeys}`;
