import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { StudyPage } from './support/study-page';
import { watchPage } from './support/watch-page';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 390, 1280]) {
    test(`axe finds nothing in a session, ${colorScheme}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 664 });
      const complaints = await watchPage(page);
      const check = async (where: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
      };
      const study = await new StudyPage(page).open();
      await check('question');
      await study.reveal();
      await check('answer');
      await page.getByTestId('grade-hard').click();
      await check('without a picture');
      await page.keyboard.press('?');
      await check('keys');
      await page.keyboard.press('Escape');
      await study.finish('easy');
      await check('end');
      await page.reload();
      await expect(page.getByTestId('result')).toBeVisible();
      await check('nothing due');
      expect(complaints).toEqual([]);
    });
  }
}

test('everything a phone shows of a card fits without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  const study = await new StudyPage(page).open();
  for (let i = 0; i < 12 && !(await page.getByTestId('result').isVisible()); i += 1) {
    await study.reveal();
    const good = await page.getByTestId('grade-good').boundingBox();
    const why = await page.getByTestId('answer').boundingBox();
    expect((why?.y ?? 0) + (why?.height ?? 0), await study.question()).toBeLessThanOrEqual(good?.y ?? 0);
    await page.getByTestId('grade-easy').click();
    await expect(page.getByTestId('reveal').or(page.getByTestId('result'))).toBeVisible();
  }
});
