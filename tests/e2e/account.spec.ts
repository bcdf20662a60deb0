import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { newPerson, type Person, signIn, signUp } from './support/accounts';
import { watchPage } from './support/watch-page';

/** Where the server under test keeps its data; the same default as in playwright.config.ts. */
const dataDirectory = process.env.E2E_DATA_DIR ?? path.join(os.tmpdir(), 'retinaculum-e2e');
const wrong = 'E-mail or password is not right. Nothing on this device has changed.';
const whoAmI = async (page: Page): Promise<string | null> =>
  (await (await page.request.get('/api/session')).json()).account?.email ?? null;

async function offer(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Password', { exact: true }).press('Enter');
}

/** A part of the account page by its heading. */
const part = (page: Page, heading: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });

test('browsers that ask for the icon under its old name before they have read the page get one', async ({
  request,
}) => {
  expect((await request.get('/favicon.ico')).status()).toBe(200);
});

test('signing up, out and in again with the keyboard alone', async ({ page }) => {
  const complaints = await watchPage(page);
  const person = newPerson();
  await page.goto('/sign-up');
  await offer(page, person);
  await expect(page).toHaveURL(/\/today$/);
  expect(await whoAmI(page)).toBe(person.email);

  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).press('Enter');
  await expect(page).toHaveURL(/\/today$/);
  await expect.poll(() => whoAmI(page)).toBeNull();

  await page.goto('/sign-in');
  await offer(page, { ...person, password: 'not the one' });
  await expect(page.getByText(wrong)).toBeVisible();
  // What was typed is kept, and the cursor is where the sentence is read.
  await expect(page.getByLabel('E-mail')).toHaveValue(person.email);
  await expect(page.getByText(wrong)).toBeFocused();
  await offer(page, person);
  await expect(page).toHaveURL(/\/today$/);
  expect(complaints).toEqual([]);
});

test('an address that is none, and a password that everybody has, are told at the field', async ({ page }) => {
  await page.goto('/sign-up');
  await offer(page, { email: 'ines', password: 'password' });
  const email = page.getByLabel('E-mail');
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription(/not an e-mail address/);
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/Many people use this one/);
  expect(await whoAmI(page)).toBeNull();
});

test('an address that has an account makes no second one', async ({ page, browser }) => {
  const person = newPerson();
  await signUp(page, person);
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto('/sign-up');
  await offer(stranger, { email: person.email.toUpperCase(), password: 'a stranger with a long password' });
  await expect(stranger.getByText(/No account was made/)).toBeVisible();
  expect(await whoAmI(stranger)).toBeNull();
});

test('without scripts the forms work all the same', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const person = newPerson();
  await page.goto('/sign-in');
  await offer(page, person);
  await expect(page.getByText(wrong)).toBeVisible();
  await page.goto('/sign-up');
  await offer(page, person);
  await expect(page).toHaveURL(/\/today$/);
  expect(await whoAmI(page)).toBe(person.email);
});

test('the session cookie is out of reach of scripts and of other sites', async ({ page, context }) => {
  await signUp(page, newPerson());
  const cookie = (await context.cookies()).find(({ name }) => name.includes('session'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(await page.evaluate(() => document.cookie)).not.toContain('session');
});

test('another browser can be signed out from here, and a new password signs out all the others', async ({
  page,
  browser,
}) => {
  const person = newPerson();
  await signUp(page, person);
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, person);
  expect(await whoAmI(elsewhere)).toBe(person.email);

  await page.goto('/account');
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await expect(page.getByRole('button', { name: /^Sign out Chrome/ })).toHaveCount(0);
  expect(await whoAmI(elsewhere)).toBeNull();

  await signIn(elsewhere, person);
  const next = 'another plate of bones and roots';
  const form = part(page, 'Password');
  await form.getByLabel('Password now').fill(person.password);
  await form.getByLabel('New password', { exact: true }).fill(next);
  await form.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('The new password holds.')).toBeVisible();
  expect(await whoAmI(page)).toBe(person.email);
  expect(await whoAmI(elsewhere)).toBeNull();
  await signIn(elsewhere, { ...person, password: next });
});

test('a recovery code sets a new password, once', async ({ page, browser }) => {
  const person = newPerson();
  await signUp(page, person);
  await page.goto('/account');
  const form = part(page, 'Recovery codes');
  await form.getByLabel('Password', { exact: true }).fill(person.password);
  await form.getByRole('button', { name: 'Make ten new codes' }).click();
  const shown = form.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(shown).toHaveCount(10);
  const codes = await shown.allInnerTexts();
  await page.reload();
  await expect(page.getByText('10 left.')).toBeVisible();
  await expect(page.getByText(codes[0] ?? '')).toHaveCount(0);

  const other = await (await browser.newContext()).newPage();
  const recover = async (newPassword: string) => {
    await other.goto('/recover');
    await other.getByLabel('E-mail').fill(person.email);
    await other.getByLabel('Recovery code').fill((codes[0] ?? '').toLowerCase().replaceAll('-', ' '));
    await other.getByLabel('New password', { exact: true }).fill(newPassword);
    await other.getByRole('button', { name: 'Set the new password' }).click();
  };
  await recover('another plate of bones and roots');
  await expect(other).toHaveURL(/\/today$/);
  expect(await whoAmI(page)).toBeNull();
  await recover('yet another plate of bones');
  await expect(other.getByText(/the code was used before/)).toBeVisible();
});

test('the operator makes a link while the server runs, and it works once', async ({ page, browser }) => {
  const person = newPerson();
  await signUp(page, person);
  const made = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/account-recover.ts', person.email], {
    env: { ...process.env, DATA_DIR: dataDirectory, DATABASE_URL: '', APP_ORIGIN: '' },
    encoding: 'utf8',
  });
  const { email, link } = JSON.parse(made.stdout);
  expect(email).toBe(person.email);
  const { pathname, search } = new URL(link);

  const other = await (await browser.newContext()).newPage();
  const reset = async (newPassword: string) => {
    await other.goto(pathname + search);
    await other.getByLabel('New password', { exact: true }).fill(newPassword);
    await other.getByRole('button', { name: 'Set the new password' }).click();
  };
  await reset('another plate of bones and roots');
  await expect(other).toHaveURL(/\/today$/);
  expect(await whoAmI(other)).toBe(person.email);
  expect(await whoAmI(page)).toBeNull();
  await reset('yet another plate of bones');
  await expect(other.getByText(/This link was used before/)).toBeVisible();
});

test('an erased account is gone, and its address is free', async ({ page }) => {
  const person = newPerson();
  await signUp(page, person);
  await page.goto('/account');
  await part(page, 'Erase').getByLabel('Password', { exact: true }).fill(person.password);
  await part(page, 'Erase').getByRole('button', { name: 'Erase my account' }).click();
  await expect(page).toHaveURL(/\/today$/);
  expect(await whoAmI(page)).toBeNull();
  await page.goto('/sign-in');
  await offer(page, person);
  await expect(page.getByText(wrong)).toBeVisible();
  await signUp(page, person);
});

test('a stranger is sent from the account page to the sign-in page', async ({ page }) => {
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the account pages, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 664 } });
    const page = await context.newPage();
    const check = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    for (const path of ['/sign-in', '/sign-up', '/recover', '/reset?token=x.y']) {
      await page.goto(path);
      await check();
    }
    await page.goto('/sign-in');
    await offer(page, { email: 'nobody@uni.example', password: 'not the one' });
    await expect(page.getByText(wrong)).toBeVisible();
    await check();
    await signUp(page, newPerson());
    await page.goto('/account');
    await check();
  });
}
