import { chromium } from '@playwright/test';
import { findBrowser } from '../house/find-browser.mjs';

export interface Picture {
  readonly html: string;
  readonly width: number;
  /** The page's own height when left out. */
  readonly height?: number;
}

/** A browser that turns pages into PNGs. Only people who draw need one; a build takes what is committed. */
export async function pictureBrowser() {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  return {
    png: async ({ html, width, height }: Picture): Promise<Buffer> => {
      const page = await browser.newPage({ viewport: { width, height: height ?? 400 } });
      try {
        await page.setContent(html, { waitUntil: 'load' });
        await page.evaluate(() => document.fonts.ready.then(() => null));
        return await page.screenshot({ fullPage: height === undefined });
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}
