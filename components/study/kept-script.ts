import { keptCardKey } from '@/lib/queue/kept-card';

/**
 * Runs inline behind the markup of a session, before it is painted: shows somebody who comes back the question that this
 * page was left with, in a place that React leaves alone. A constant of the page, for the content security policy, which
 * also sees to it that nothing kept can run.
 */
export const keptScript = (contentVersion: string): string =>
  `(function(d){try{var r=d.documentElement,p=d.querySelector("[data-kept]"),k=JSON.parse(localStorage.getItem("${keptCardKey}"));` +
  `if(r.hasAttribute("data-wait")&&k&&k.path===location.pathname&&k.contentVersion===${JSON.stringify(contentVersion)}&&k.look===p.className){` +
  `p.innerHTML=k.html;r.dataset.keptState=k.memory.state;r.dataset.wait="kept"}}catch(e){}})(document)`;
