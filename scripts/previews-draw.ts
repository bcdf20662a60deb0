import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decksByRegion } from '../lib/cards/decks';
import { generateCards } from '../lib/cards/generate-cards';
import { loadContent } from './build/load-content';
import { type Preview, previewFile, previewFolder, previewsOf } from './build/previews';
import { projectRoot } from './build/project-root';
import { printJson } from './build/say';
import { pictureBrowser } from './plates/picture-browser';
import { plateRenderer } from './plates/plate-renderer';

/**
 * `npm run previews:draw`: the pictures that go with shared links, as PNGs of 1200 by 630 that are committed. A build
 * needs no browser and no drawing library; `npm run check` fails when a plate or a word has changed since.
 */
const { dataset } = loadContent(projectRoot);
const previews = previewsOf(dataset, decksByRegion(dataset, generateCards(dataset)));
const folder = path.join(projectRoot, previewFolder);
const css = `
  body{position:relative;width:1200px;height:630px;min-height:0;overflow:hidden;background:var(--paper)}
  main{position:absolute;inset:0 auto 0 72px;width:490px;display:flex;flex-direction:column;justify-content:center}
  p{margin:0} .kicker{font:500 28px/36px var(--sans);color:var(--accent)}
  .title{font:400 68px/76px var(--serif);margin:20px 0 28px;text-wrap:balance}
  .line{font:30px/42px var(--sans);color:var(--quiet);text-wrap:balance}
  .picture{position:absolute;left:474px;top:22px;width:824px}
  [data-look=plain]>.shape{stroke-width:2px!important} [data-look=lit]>.shape{stroke-width:4.5px!important}
  .stroke[data-role=fibre]{stroke-width:1.5px!important} .stroke[data-role=tendon]{stroke-width:2px!important}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page = ({ kicker, title, line }: Preview, plate: string, sheet: string): string =>
  `<!doctype html><html lang="en-GB" data-theme="light"><style>${sheet}${css}</style><body><main>
  <p class="kicker">${escaped(kicker)}</p><h1 class="title">${escaped(title)}</h1><p class="line">${escaped(line)}</p>
  </main><div class="picture">${plate}</div></body></html>`;

const renderer = await plateRenderer();
const browser = await pictureBrowser();
try {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) rmSync(path.join(folder, file));
  for (const preview of previews) {
    const plate = renderer.markup({ ...preview.view, diagram: preview.diagram, crop: 'card', directions: false });
    const html = page(preview, plate, renderer.css);
    writeFileSync(path.join(folder, previewFile(preview)), await browser.png({ html, width: 1200, height: 630 }));
  }
} finally {
  await browser.close();
  await renderer.close();
}
printJson({ drawn: previews.map(previewFile) });
