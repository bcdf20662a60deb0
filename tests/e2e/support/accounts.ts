import { expect, type Page } from '@playwright/test';

export interface Person {
  readonly email: string;
  readonly password: string;
}

let made = 0;

/** Somebody who has no account yet. */
export function newPerson(): Person {
  made += 1;
  return { email: `study-${Date.now()}-${process.pid}-${made}@uni.example`, password: 'a plate of bones and 4 roots' };
}

async function fill(page: Page, path: string, button: RegExp, person: Person): Promise<void> {
  await page.goto(path);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: button }).click();
  await expect(page).toHaveURL(/\/today/, { timeout: 15_000 });
}

export const signUp = (page: Page, person: Person) => fill(page, '/sign-up', /Make an account/, person);
export const signIn = (page: Page, person: Person) => fill(page, '/sign-in', /^Sign in$/, person);
