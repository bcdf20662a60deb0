/** Why a use-case did not do what a person asked. */
export interface Failure {
  /** Stable, for code. */
  readonly code: string;
  /** A sentence to act on, for people. */
  readonly message: string;
  /** By field of the form, what is wrong with it. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}
