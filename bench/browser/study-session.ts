import { deckOfMany } from './deck-of-many';
import type { Phone } from './phone';
import { press } from './press';
import { watchGrades } from './watch-grades';

export interface Grades {
  readonly taken: readonly number[];
  readonly blank: number;
  /** The longest interaction, as the browser counts it. */
  readonly interaction: number;
}

export const studyPath = '/study/gluteal-region';

/** Opens the study page and waits until answers are written as they are given. */
export async function openStudy({ page }: Phone, origin: string): Promise<void> {
  await page.addInitScript(watchGrades);
  await deckOfMany(page, 8);
  await page.goto(origin + studyPath, { waitUntil: 'load' });
  await page.getByTestId('reveal').tap();
  await page.getByTestId('grade-easy').filter({ hasText: /\d/ }).waitFor();
}

/** Grades so many cards at the pace of somebody quick: the answer is looked at for a moment, then tapped away. */
export async function gradeCards(phone: Phone, count: number): Promise<Grades> {
  const { page } = phone;
  for (let n = 0; n < count; n += 1) {
    await reveal(phone);
    await page.waitForTimeout(200);
    await press(phone, page.getByTestId('grade-easy'));
    await page.waitForTimeout(400);
  }
  const { taken, blank }: Pick<Grades, 'taken' | 'blank'> = JSON.parse(await page.evaluate('benchGrades()'));
  const { interaction }: Pick<Grades, 'interaction'> = JSON.parse(await page.evaluate('benchReport()'));
  return { taken, blank, interaction };
}

/** Turns the next card over; at the end of a session asks for ten more first. */
async function reveal(phone: Phone): Promise<void> {
  const { page } = phone;
  const [turn, over, turned] = [page.getByTestId('reveal'), page.getByTestId('result'), page.getByTestId('grade-easy')];
  await turn.or(over).or(turned).first().waitFor();
  if (await turned.isVisible()) return;
  if (await over.isVisible()) await page.getByTestId('next').tap();
  await press(phone, turn);
}
