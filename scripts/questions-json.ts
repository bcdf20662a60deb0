import { parseArgs } from 'node:util';
import { assemble } from '../lib/quiz/assemble';
import type { Question } from '../lib/quiz/question';
import { loadContent } from './build/load-content';
import { projectRoot } from './build/project-root';
import { buildQuizPools } from './build/quiz-pools';

/** `npm run -s questions:json -- --seed 1 --count 500`: questions of all regions, as they would be asked in quizzes of ten. */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '10' } },
});
const count = Number(values.count);
const quizLength = 10;

if (!Number.isInteger(count) || count < 1 || count > 100_000) {
  process.stderr.write('--count must be a whole number from 1 to 100000\n');
  process.exitCode = 1;
} else {
  const items = [...buildQuizPools(loadContent(projectRoot).dataset).values()].flatMap((pool) => pool.items);
  const questions: Question[] = [];
  for (let quiz = 1; questions.length < count && items.length > 0; quiz += 1) {
    const seed = quiz === 1 ? values.seed : `${values.seed}.${quiz}`;
    const needed = Math.min(quizLength, count - questions.length);
    questions.push(...assemble(items, { seed, count: quizLength, typed: true }).slice(0, needed));
  }
  const lines = questions.map(({ item, options }) => ({
    kind: item.kind,
    stem: item.stem,
    options: options.map(({ text }) => text),
    key: item.key,
    factIds: item.factIds,
  }));
  process.stdout.write(`${JSON.stringify(lines)}\n`);
}
