/**
 * The end of a program's output, which is where the reason usually stands.
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count = 20) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
