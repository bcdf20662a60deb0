import { randomUUID } from 'node:crypto';
import { type StorageFault, storageFaultOf } from '@/db/storage-error';
import type { Failure } from '../failure';
import { logProblem } from '../log-problem';
import type { Arrived } from './arrived';

/** The one shape of every refusal. */
export interface ErrorBody extends Failure {
  /** For a report; the log of the server knows more under it. */
  readonly requestId: string;
}

const storageSentence: Readonly<Record<StorageFault, string>> = {
  'storage-full': 'The server has no room left. Nothing was stored; what you sent is still on your device.',
  'storage-read-only':
    'The server cannot write at the moment. Nothing was stored; what you sent is still on your device.',
  'storage-missing':
    'The database of the server is missing. Nothing was stored; what you sent is still on your device.',
  'storage-failed':
    'The database of the server does not answer. Nothing was stored; what you sent is still on your device.',
};
const storageRetry = 30;

/** What a handler answers, before anybody wrote it onto the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly text: string;
}

export const answer = (body: unknown): Answer => json(200, body);

export function refuse(status: number, failure: Failure, requestId: string): Answer {
  const { retryAfter } = failure;
  const body: ErrorBody = { ...failure, requestId };
  return json(status, body, retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) });
}

const json = (status: number, body: unknown, headers?: Readonly<Record<string, string>>): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store', ...headers },
  text: JSON.stringify(body),
});

/** A failure of ours, told without its cause; the cause goes to the log. */
export function failureOf(cause: unknown, requestId: string): { status: number; failure: Failure } {
  logProblem(requestId, cause);
  const fault = storageFaultOf(cause);
  if (fault !== null) {
    return { status: 503, failure: { code: fault, message: storageSentence[fault], retryAfter: storageRetry } };
  }
  const message = 'Something broke on the server. Nothing was stored; try again in a minute.';
  return { status: 500, failure: { code: 'internal', message } };
}

export type Handler = (request: Arrived, requestId: string) => Promise<Answer>;

/** Gives a request an id and turns whatever its handler throws into an answer. */
export async function carefully(handle: Handler, request: Arrived): Promise<Answer> {
  const requestId = randomUUID();
  try {
    return await handle(request, requestId);
  } catch (cause) {
    const { status, failure } = failureOf(cause, requestId);
    return refuse(status, failure, requestId);
  }
}

/** A handler as a route of the framework. */
export const answering =
  (handle: Handler) =>
  async (request: Request): Promise<Response> => {
    const { status, headers, text } = await carefully(handle, request);
    return new Response(text, { status, headers });
  };
