import type { Locator, Page } from '@playwright/test';

export interface Measured {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** "22/28": size and line height in pixels. */
  readonly type: string;
}

/** Where a thing is and how its letters are set, in whole pixels. */
export const measure = (thing: Locator): Promise<Measured> =>
  thing.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const { fontSize, lineHeight } = getComputedStyle(element);
    return {
      x: Math.round(box.x),
      y: Math.round(box.y),
      width: Math.round(box.width),
      height: Math.round(box.height),
      type: `${Math.round(Number.parseFloat(fontSize))}/${Math.round(Number.parseFloat(lineHeight))}`,
    };
  });

/** How many pixels of the page are out of sight, down and to the right. */
export const beyond = (page: Page): Promise<{ readonly down: number; readonly across: number }> =>
  page.evaluate(() => ({
    down: document.documentElement.scrollHeight - innerHeight,
    across: document.documentElement.scrollWidth - innerWidth,
  }));
