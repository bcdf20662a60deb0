import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { Result } from '@/lib/core/result';
import type { FormAction, FormState } from '@/lib/identity/form-state';
import { signedOut } from '../account/sentences';
import { currentActor } from '../auth/actor';
import type { Actor } from '../auth/find-actor';
import { visitorAddress } from '../auth/visitor-address';
import { type Context, context } from '../context';
import type { Failure } from '../failure';
import { failureOf } from '../http/answer';
import { type Input, longestField, readInput } from './read-input';

/** Never sent back to the page. */
const secret = /password|code|token/i;

export interface Visit {
  readonly context: Context;
  /** Network address, for the limits. */
  readonly address: string;
}

/** A form that anybody may send. */
export function openAction<const Name extends string, Value = null>(
  names: readonly Name[],
  run: (input: Input<Name>, visit: Visit) => Promise<Result<Value, Failure>>,
): FormAction<Value> {
  return (_state, form) =>
    carryOut(form, async () =>
      run(readInput(names, form), { context: context(), address: visitorAddress(await headers()) }),
    );
}

/** A form for people who are signed in; the session is looked up before anything else happens. */
export function ownAction<const Name extends string, Value = null>(
  names: readonly Name[],
  run: (input: Input<Name>, visit: Visit & { readonly actor: Actor }) => Promise<Result<Value, Failure>>,
): FormAction<Value> {
  return (_state, form) =>
    carryOut(form, async () => {
      const actor = await currentActor();
      if (actor === null) return { ok: false, error: signedOut };
      return run(readInput(names, form), { actor, context: context(), address: visitorAddress(await headers()) });
    });
}

async function carryOut<Value>(form: FormData, run: () => Promise<Result<Value, Failure>>): Promise<FormState<Value>> {
  const requestId = randomUUID();
  const fail = (failure: Failure): FormState<Value> => ({
    status: 'failed',
    failure: { ...failure, requestId },
    kept: keptOf(form),
  });
  try {
    const result = await run();
    return result.ok ? { status: 'done', value: result.value } : fail(result.error);
  } catch (cause) {
    // A redirect travels as an exception.
    unstable_rethrow(cause);
    return fail(failureOf(cause, requestId).failure);
  }
}

function keptOf(form: FormData): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && value.length <= longestField && !secret.test(name) && !name.startsWith('$'))
      kept[name] = value;
  return kept;
}
