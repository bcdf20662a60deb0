import { assemble } from './assemble';
import type { QuizPool } from './pool';
import { defaultSettings } from './quiz-settings';

/** A quiz of fewer questions would ask the same ones every time. */
const fewestItems = 10;

/** Whether a quiz can be put together from these, so that a page may offer one. */
export const offersQuiz = (items: QuizPool['items']): boolean =>
  items.length >= fewestItems && assemble(items, { ...defaultSettings, typed: true }).length > 0;
