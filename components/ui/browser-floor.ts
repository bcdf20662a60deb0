/**
 * The oldest browsers that Retinaculum runs in, and why: `color-mix` and `svh` in the styles (Chrome 111, Firefox 113,
 * Safari 16.2), look-behind in the scripts (Safari 16.4). All of them appeared by May 2023. The framework compiles for
 * Chrome 111, Firefox 111 and Safari 16.4, which this includes.
 */
export const browserFloor = 'Chrome or Edge 111, Firefox 113 or Safari 16.4';

const sentence = `This browser is too old for Retinaculum. You can read what stands here, but nothing can be answered or saved. It needs ${browserFloor}, or anything newer.`;

/**
 * Runs inline in <head>, written so that a browser of 2012 can parse it: asks for what the app needs and, where something
 * is missing, puts a sentence over the page, which stands there as prerendered. A constant, so that its hash can stand in
 * the content security policy.
 */
export const browserFloorScript =
  '(function(w,d){function fits(){try{new RegExp("(?<=a)b");return !!(Object.hasOwn&&[].at&&w.customElements&&w.HTMLDialogElement&&' +
  'w.CSS.supports("color","color-mix(in srgb,red,red)")&&w.CSS.supports("height","1svh"))}catch(e){return false}}' +
  'function say(){var p=d.createElement("p");p.setAttribute("role","alert");p.setAttribute("data-testid","old-browser");' +
  'p.style.cssText="margin:0;padding:12px 16px;background:#fbf8f2;color:#1c1a17;border-bottom:2px solid #8b1e1e;font:16px/1.4 sans-serif";' +
  `p.appendChild(d.createTextNode(${JSON.stringify(sentence)}));d.body.insertBefore(p,d.body.firstChild)}` +
  'if(!fits()){if(d.body)say();else d.addEventListener("DOMContentLoaded",say)}})(window,document)';
