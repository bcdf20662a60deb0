/**
 * Replays a log of answers and prints the memory it leaves, so that anybody can check this scheduler against another.
 *
 *   npm run -s fsrs:replay < answers.jsonl        or: npm run -s fsrs:replay -- answers.jsonl
 *
 * In: JSON lines, in two forms that may be mixed.
 * - Events as the log holds them (lib/log/event.ts), of every kind.
 * - The short form {"cardId": any text, "rating": 1 to 4, "at": milliseconds since 1970, or an ISO instant}.
 * A first line {"params": {...}} may set weights (21), desiredRetention, maximumInterval, learningSteps and
 * relearningSteps (minutes), fuzz (false rounds due days instead of spreading them), zone and rollover (minutes after
 * midnight). Left out: the published weights, 0.9, 36500, [1, 10], [10], no fuzz where every line is in the short form,
 * each event's own zone and rollover, UTC and 240 for the short form. A `params` event of the log overrides the weights.
 * Two more are for logs of the app: promises (false finds every due day anew instead of keeping what stood under the
 * button) and terms (false ignores the steps, retention and longest interval that an answer was given under).
 * The same may be said by arguments, which win: --retention 0.85, --steps "1 10" or none, --relearning "10" or none,
 * --longest 365, --weights FILE with a JSON list, --zone Europe/Zurich, --rollover 240, --no-fuzz, --no-promises,
 * --no-terms. --help prints this.
 *
 * Out: one JSON line per card named, by id: cardId, stability (days), difficulty (1 to 10), state (new, learning,
 * review, relearning), due (an ISO instant, for a due day its first; null while new), reps, lapses.
 * A line that cannot be read is named on standard error and ends the run with 1, before anything is printed.
 */
import { readFileSync } from 'node:fs';
import { readAnswers } from './fsrs/read-answers';
import { readInput } from './fsrs/read-input';
import { helpText, replayArguments } from './fsrs/replay-arguments';
import { replayLines } from './fsrs/replay-lines';

const asked = replayArguments(process.argv.slice(2), readInput);
if (asked.ok && asked.value === 'help') {
  process.stdout.write(helpText(readFileSync(new URL(import.meta.url), 'utf8')));
  process.exit(0);
}
const given = asked.ok && asked.value !== 'help' ? asked.value : null;
if (given === null) {
  process.stderr.write(`${asked.ok ? '' : asked.error}\n`);
  process.exit(1);
}
const read = readAnswers(readInput(given.file), given.params);
if (read.ok) {
  process.stdout.write(
    replayLines(read.value)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
} else {
  process.stderr.write(`line ${read.error.line}: ${read.error.message}\n`);
  process.exitCode = 1;
}
