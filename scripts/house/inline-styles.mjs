const stylesheet = /<link rel="stylesheet" href="(\/_next\/static\/[^"]+\.css)"([^>]*?)\/?>/g;

/**
 * Puts a prerendered page's styles into the page: its first paint waits for no second answer then. The link stays for
 * the framework, which looks for it before it fetches a style, and `disabled`, so that browsers do not fetch it.
 * @param {string} html
 * @param {(url: string) => string} read the text of a stylesheet by its address
 */
export function inlineStyles(html, read) {
  return html.replaceAll(stylesheet, (link, url, more) => {
    const css = read(url);
    // Addresses within it would mean another place; and nothing may end the element.
    if (/<\/style|url\(["']?(?![/"'#]|data:)/i.test(css)) return link;
    return `<style>${css}</style><link rel="stylesheet" href="${url}"${more} disabled=""/>`;
  });
}
