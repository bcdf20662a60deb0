import { expect, type Page } from '@playwright/test';

export const studyPath = '/study/gluteal-region';
export type GradeName = 'again' | 'hard' | 'good' | 'easy';

/** A study page as a person uses it. */
export class StudyPage {
  constructor(readonly page: Page) {}

  async open(): Promise<this> {
    await this.page.goto(studyPath);
    await this.ready();
    return this;
  }

  /** The person's own state has taken over: intervals can be promised. */
  async ready(): Promise<void> {
    await expect(this.page.getByTestId('question').or(this.page.getByTestId('result'))).toBeVisible();
    await expect.poll(() => this.page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(1);
  }

  async question(): Promise<string> {
    return (await this.page.getByTestId('question').textContent()) ?? '';
  }

  async reveal(): Promise<void> {
    await this.page.getByTestId('reveal').click();
    await expect(this.page.getByTestId('grade-good')).toHaveAccessibleName(/Good, again in \d/);
  }

  /** Turns the card over, grades it, and waits for the next one or the end. */
  async answer(grade: GradeName = 'good'): Promise<void> {
    await this.reveal();
    await this.page.getByTestId(`grade-${grade}`).click();
    await expect(
      this.page.getByTestId('reveal').or(this.page.getByTestId('result')).or(this.page.getByTestId('waiting')),
    ).toBeVisible();
  }

  /** Answers until the end screen. */
  async finish(grade: GradeName = 'good'): Promise<number> {
    for (let answers = 0; answers < 80; answers += 1) {
      if (await this.page.getByTestId('result').isVisible()) return answers;
      await this.answer(grade);
    }
    throw new Error('the session does not end');
  }
}
