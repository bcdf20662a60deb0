/** Why a job did not end well; the code is stored and told, the rest goes to the log. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
  constructor(
    readonly code: 'crashed' | 'timeout' | 'unavailable' | 'invalid-payload' | 'invalid-result',
    /** Whether another try would end the same way. */
    readonly isFinal: boolean,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
