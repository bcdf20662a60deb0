'use client';
import { useActionState } from 'react';
import type { FormAction, FormState } from '@/lib/identity/form-state';

interface Form<Value> {
  readonly state: FormState<Value>;
  readonly send: (form: FormData) => void;
  readonly busy: boolean;
  /** What is wrong with one field, if anything is. */
  readonly error: (name: string) => string | null;
  /** What was typed before, so that nobody types it twice. */
  readonly kept: (name: string) => string;
}

/** One form and its server action. Works before and without scripts: the state then comes with the page. */
export function useForm<Value>(action: FormAction<Value>): Form<Value> {
  const [state, send, busy] = useActionState<FormState<Value>, FormData>(action, { status: 'idle' });
  return {
    state,
    send,
    busy,
    error: (name) => (state.status === 'failed' ? (state.failure.fields?.[name] ?? null) : null),
    kept: (name) => (state.status === 'failed' ? (state.kept[name] ?? '') : ''),
  };
}
