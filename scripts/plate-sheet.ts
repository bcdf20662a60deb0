import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadContent } from './build/load-content';
import { projectRoot } from './build/project-root';
import { complain, printJson } from './build/say';
import { pictureBrowser } from './plates/picture-browser';
import { type PlateView, plateRenderer } from './plates/plate-renderer';

/**
 * `npm run plate:sheet -- lateral-hip [directory]`: every layer and every structure of a plate as pictures to look at,
 * in both themes, as on a phone and as on a desk. Names stand in the file names only, so that one can ask "what is this?".
 */
const [id = 'lateral-hip', out = path.join(projectRoot, '.bench/plates')] = process.argv.slice(2);
const diagram = loadContent(projectRoot).dataset.diagrams.get(id);

if (diagram === undefined) {
  complain([`There is no plate '${id}'.`]);
  process.exitCode = 1;
} else {
  const layers = diagram.layers.map((layer) => layer.id);
  const base = diagram.layers.filter((layer) => layer.on).map((layer) => layer.id);
  const structures = [...new Set(diagram.shapes.flatMap((shape) => shape.structure ?? []))];
  const views: readonly (readonly [string, Omit<PlateView, 'diagram'>])[] = [
    ['all', { variant: 'filled', layers }],
    ...layers.map((layer) => [`layer ${layer}`, { variant: 'filled', layers: [...base, layer] }] as const),
    ...structures.map((structure) => [`lit ${structure}`, { variant: 'line', crop: 'card', structure }] as const),
  ];
  const renderer = await plateRenderer();
  const browser = await pictureBrowser();
  mkdirSync(out, { recursive: true });
  const written: string[] = [];
  try {
    for (const theme of ['light', 'dark']) {
      for (const width of [390, 1280]) {
        const cells = views.map(([, view]) => `<div>${renderer.markup({ ...view, diagram, directions: false })}</div>`);
        const columns = width === 390 ? 1 : 4;
        const html = `<!doctype html><html data-theme="${theme}"><style>${renderer.css}
          main{display:grid;grid-template-columns:repeat(${columns},1fr);gap:8px}</style><main>${cells.join('')}</main></html>`;
        const file = path.join(out, `${id}-${width}-${theme}.png`);
        writeFileSync(file, await browser.png({ html, width }));
        written.push(file);
      }
    }
  } finally {
    await browser.close();
    await renderer.close();
  }
  printJson({ plate: id, shown: views.map(([name]) => name), written });
}
