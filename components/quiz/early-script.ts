/**
 * Runs before the page's scripts are there. It hides the default question where the address asks for another quiz or this
 * tab is in the middle of one, and notes a tap or a key that comes early, so that neither is lost nor misunderstood.
 * The build puts its hash into the policy of the page.
 */
export const earlyQuizScript = (region: string, defaultSearch: string): string =>
  `(function(){var d=document,r=d.documentElement,q=new URLSearchParams(location.search),k=null;` +
  `try{k=sessionStorage.getItem(${JSON.stringify(`quiz ${region}${defaultSearch}`)})}catch(e){}` +
  `if((q.get("n")||"10")!=="10"||(q.get("seed")||"1")!=="1"||k)r.dataset.quiz="wait";` +
  `function n(i){if(r.dataset.quiz!=="wait"&&r.dataset.quiz!=="live")r.dataset.early=i}` +
  `d.addEventListener("click",function(e){var b=e.target.closest&&e.target.closest("[data-choice]");if(b)n(b.dataset.choice)});` +
  `d.addEventListener("keydown",function(e){if(/^[1-4]$/.test(e.key)&&!e.metaKey&&!e.ctrlKey)n(String(e.key-1))})})()`;
