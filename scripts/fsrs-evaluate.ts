/**
 * Tells how well FSRS foretells the answers of a log, so that anybody can check this scheduler against another.
 *
 *   npm run -s fsrs:evaluate < answers.jsonl      or: npm run -s fsrs:evaluate -- answers.jsonl
 *
 * In: the same lines as `fsrs:replay` (scripts/fsrs-replay.ts). Weights under "params" in the first line are the ones
 * that are judged; left out: those of the log's last standing `params` event; without one: the published ones.
 *
 * Out: one JSON object.
 * - reviews: how many answers were judged. Judged is an answer a study day or more after another one of its card, since
 *   the card was last reset; not what was undone, has no rating or came from a quiz (docs/decisions/0029).
 * - logLoss, rmseBins, auc: lower, lower, higher is better; null where nothing can be said.
 * - predicted, actual: mean expected recall and the share recalled; calibration: the same by expectation.
 * - weights: the 21 that were judged, and where they came from: given, log or published.
 * A line that cannot be read is named on standard error with its number and ends the run with 1; nothing is printed.
 */
import { evaluateAnswers } from './fsrs/evaluate-answers';
import { readAnswers } from './fsrs/read-answers';
import { readInput } from './fsrs/read-input';

const [file] = process.argv.slice(2);
const read = readAnswers(readInput(file));
if (read.ok) {
  process.stdout.write(`${JSON.stringify(evaluateAnswers(read.value))}\n`);
} else {
  process.stderr.write(`line ${read.error.line}: ${read.error.message}\n`);
  process.exitCode = 1;
}
