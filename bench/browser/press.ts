import type { Locator } from '@playwright/test';
import type { Phone } from './phone';

/** Milliseconds that a thumb stays down. A tap of no length would end before the page has heard its beginning. */
const thumb = 70;

/** Taps the middle of something, as a thumb does. */
export async function press({ page, cdp }: Phone, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error(`nothing to press: ${target}`);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(thumb);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
