/**
 * Runs inline, before anything is painted: hides the default question where the address asks for another quiz or this
 * tab is in the middle of one. The build puts its hash into the policy of the page.
 */
export const earlyQuizScript = (region: string, defaultSearch: string): string =>
  `(function(){var q=new URLSearchParams(location.search),k=null;` +
  `try{k=sessionStorage.getItem(${JSON.stringify(`quiz ${region}${defaultSearch}`)})}catch(e){}` +
  `if((q.get("n")||"10")!=="10"||(q.get("seed")||"1")!=="1"||k)document.documentElement.setAttribute("data-wait","")})()`;
