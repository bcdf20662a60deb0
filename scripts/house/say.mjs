/**
 * Tells a person what is going on. Standard error, because standard output belongs to results.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
