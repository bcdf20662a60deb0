import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { Deck } from '../../../lib/cards/card';
import { assemble } from '../../../lib/quiz/assemble';
import type { QuizPool } from '../../../lib/quiz/pool';
import type { Question } from '../../../lib/quiz/question';

export const quizPath = '/quiz/gluteal-region';
const compiled = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../generated/content');
const read = (file: string): string => fs.readFileSync(path.join(compiled, file), 'utf8');

/** The same quiz as the page assembles, so that a test knows what is right. */
export function quizOf(seed: string, count = 10): readonly Question[] {
  const pool: QuizPool = JSON.parse(read('quiz/gluteal-region.json'));
  return assemble(pool.items, { seed, count, typed: true });
}

/** The study cards of the same region. */
export function deckCards(): Deck['cards'] {
  const deck: Deck = JSON.parse(read('decks/gluteal-region.json'));
  return deck.cards;
}

/** A quiz as a person goes through it. */
export class QuizPage {
  constructor(readonly page: Page) {}

  async open(search = '?n=10&seed=1'): Promise<this> {
    await this.page.goto(`${quizPath}${search}`);
    await this.live();
    return this;
  }

  /** Scripts run, and the tab knows where it is. */
  async live(): Promise<void> {
    await expect(this.page.locator('html[data-alive]:not([data-wait])')).toBeAttached();
  }

  async stem(): Promise<string> {
    return (await this.page.getByTestId('question').textContent()) ?? '';
  }

  /** Answers what is asked, rightly or wrongly, by a tap or by typing. */
  async answer(question: Question, rightly: boolean): Promise<void> {
    await expect(this.page.getByTestId('question')).toHaveText(question.item.stem);
    if (question.form === 'type') {
      await this.page.getByTestId('answer-input').fill(rightly ? question.item.key : 'T5');
      await this.page.getByTestId('submit').click();
    } else {
      const at = question.options.findIndex((option) => option.right === rightly);
      await this.page.getByTestId('option').nth(at).click();
    }
    await expect(this.page.getByTestId('feedback')).toHaveAttribute('data-verdict', rightly ? 'correct' : 'wrong');
  }

  async next(): Promise<void> {
    await this.page.getByTestId('next').click();
  }

  /** Goes through all questions; those at the places named are answered wrongly. */
  async through(questions: readonly Question[], wrongly: readonly number[] = []): Promise<void> {
    for (const [index, question] of questions.entries()) {
      await this.answer(question, !wrongly.includes(index));
      await this.next();
    }
    await expect(this.page.getByTestId('result')).toBeVisible();
  }
}
