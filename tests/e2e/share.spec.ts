import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import jsQR from 'jsqr';

const phone = { width: 390, height: 664 };
const quiz = '/quiz/gluteal-region?n=5&seed=corridor';

/** Photographs what is on the screen and has a decoder of somebody else read it. */
async function scan(page: Page): Promise<string | undefined> {
  const png = await page.getByRole('img', { name: 'QR code of this link' }).screenshot();
  const dark = await page.context().newPage();
  const { width, height, values } = await dark.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      return { width: image.width, height: image.height, values: Array.from(data) };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await dark.close();
  return jsQR(new Uint8ClampedArray(values), width, height)?.data;
}

test.use({ viewport: phone });

test('a quiz is passed on as a QR code and as a link, and opens straight on its first question', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(quiz);
  const prompt = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: 'Share this quiz' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this quiz' });
  await expect(dialog).toBeVisible();
  expect(await scan(page)).toBe(`${baseURL}${quiz}`);
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Link copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${baseURL}${quiz}`);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Share this quiz' })).toBeFocused();

  const stranger = await browser.newContext({ viewport: phone });
  const theirs = await stranger.newPage();
  await theirs.goto(copied);
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(prompt);
  await expect(theirs.getByTestId('unknown')).toBeInViewport();
  await stranger.close();
});

test('the system is asked to pass a link on where it can, and a region has one too', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (data: ShareData) => {
        document.title = `shared ${data.title} ${data.url}`;
      },
    });
  });
  await page.goto('/atlas/gluteal-region');
  await page.getByRole('button', { name: 'Share this region' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveTitle(/^shared Gluteal region in the atlas http.*\/atlas\/gluteal-region$/);
});

test('pages say what they are to those who show links, and name no address that is not in full', async ({
  request,
}) => {
  for (const [path, title, description] of [
    ['/', /anatomy, held in memory/i, /\d+ cards and \d+ questions/],
    ['/atlas', /^Atlas/, /\d+ structures .* \d+ statements from \d+ sources/],
    ['/atlas/gluteal-region', /^Gluteal region/, /\d+ structures with plates/],
    ['/atlas/gluteus-medius', /^Gluteus medius/, /\d+ statements from \d+ sources/],
    ['/quiz/gluteal-region', /^Quiz: gluteal region/, /10 of \d+ questions/],
    ['/study/gluteal-region', /^Study: gluteal region/, /\d+ cards/],
  ] as const) {
    const html = await (await request.get(path)).text();
    const said = (key: string) => new RegExp(`<meta (?:property|name)="${key}" content="([^"]*)"`).exec(html)?.[1];
    expect(said('og:title'), path).toMatch(title);
    expect(said('og:description'), path).toMatch(description);
    expect(said('description'), path).toBe(said('og:description'));
    expect(said('twitter:card'), path).toBe(said('og:image') === undefined ? 'summary' : 'summary_large_image');
    for (const key of ['og:image', 'og:url', 'twitter:image'])
      expect(said(key) ?? 'https://', path).toMatch(/^https?:\/\//);
  }
});
