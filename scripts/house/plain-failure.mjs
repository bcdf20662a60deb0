/** A failure whose message is a sentence for the person at the terminal; it is shown without a stack. */
export class PlainFailure extends Error {
  /**
   * @param {string} sentence
   * @param {number} exitCode
   */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = 'PlainFailure';
    this.exitCode = exitCode;
  }
}
