/** Why a form was not carried out. */
export interface FormFailure {
  readonly code: string;
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly requestId: string;
}

/** What a form of the account pages shows after it was sent. */
export type FormState<Value = null> =
  | { readonly status: 'idle' }
  | {
      readonly status: 'failed';
      readonly failure: FormFailure;
      /** What was typed, secrets left out, so that nobody types it twice. */
      readonly kept: Readonly<Record<string, string>>;
    }
  | { readonly status: 'done'; readonly value: Value };

/** A form's server action, as components know it. */
export type FormAction<Value = null> = (state: FormState<Value>, form: FormData) => Promise<FormState<Value>>;
