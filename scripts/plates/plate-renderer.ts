import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createServer } from 'vite';
import type { Diagram } from '../../lib/anatomy/diagram';
import { projectRoot } from '../build/project-root';

/** What a script may ask of the plate that the pages show; see components/plate/plate.tsx. */
export interface PlateView {
  readonly diagram: Diagram;
  readonly variant: 'filled' | 'line' | 'inked';
  readonly crop?: 'whole' | 'card';
  readonly ratio?: number;
  readonly layers?: readonly string[];
  readonly lit?: readonly string[];
  readonly structure?: string;
  readonly directions?: boolean;
  readonly depth?: boolean;
}

export interface PlateRenderer {
  readonly markup: (view: PlateView) => string;
  /** The style sheets that the markup needs, custom properties and fonts included. */
  readonly css: string;
  readonly close: () => Promise<void>;
}

/**
 * The very component of the pages, outside of them. Vite reads it with its style sheet, which Node alone cannot; it is
 * named by path, so that no script becomes part of the app's graph of imports.
 */
export async function plateRenderer(): Promise<PlateRenderer> {
  const vite = await createServer({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, hmr: false },
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { '@': projectRoot } },
    css: { modules: { generateScopedName: '[local]' } },
  });
  const { Plate } = await vite.ssrLoadModule('/components/plate/plate.tsx');
  const sheets = await Promise.all(
    ['plate', 'leaders'].map((name) => vite.ssrLoadModule(`/components/plate/${name}.module.css?inline`)),
  );
  const read = (file: string) => readFileSync(path.join(projectRoot, file));
  const serif = read('public/fonts/plate-serif-v1.woff2').toString('base64');
  const font = `@font-face{font-family:"Plate Serif";src:url(data:font/woff2;base64,${serif}) format("woff2")}`;
  return {
    markup: (view) => renderToStaticMarkup(createElement(Plate, view)),
    css: [font, read('app/globals.css').toString('utf8'), ...sheets.map((sheet) => sheet.default)].join('\n'),
    close: () => vite.close(),
  };
}
