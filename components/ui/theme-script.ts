/** Where a browser keeps what must be known before the first paint. */
export const themeKey = 'retinaculum.theme';
export const namesKey = 'retinaculum.names';

/**
 * Runs inline in <head>, before anything is painted: applies the stored theme and name language.
 * A constant, so that its hash can stand in the content security policy of every page.
 */
export const themeScript = `try{var d=document.documentElement,t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")d.dataset.theme=t;if(localStorage.getItem("${namesKey}")==="latin")d.dataset.names="latin"}catch(e){}`;
