import 'server-only';
import type { QuizPool } from '../../quiz/pool';
import { readGenerated } from './read-generated';

/** The compiled quiz pool of a region, e.g. `gluteal-region`. */
export function loadQuizPool(region: string): QuizPool {
  const pool: QuizPool = JSON.parse(readGenerated(`quiz/${region}.json`));
  return pool;
}
