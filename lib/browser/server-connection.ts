import { type AccountId, isAccountId } from '../core/ids';
import type { Refused, Transport } from './exchange';
import { gzipJson } from './gzip-json';

/** Who is signed in on this browser, as far as could be found out. */
export type Session =
  | { readonly kind: 'account'; readonly account: AccountId }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unknown' };

const longestWait = 30_000;

async function ask(path: string, init: RequestInit): Promise<Response | null> {
  if (!navigator.onLine) return null;
  try {
    return await fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(longestWait) });
  } catch {
    // No network, or none that answers: a state, not an error.
    return null;
  }
}

const bodyOf = (response: Response): Promise<unknown> => response.json().catch(() => null);
const property = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : undefined;
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Set when a server turned out not to unpack what was packed: the rest is sent as it is. */
let unpacked = false;

export const postSync: Transport = async (request) => {
  const json = JSON.stringify(request);
  const packed = unpacked ? null : await gzipJson(json);
  const encoding = packed === null ? null : { 'Content-Encoding': 'gzip' };
  const response = await ask('/api/sync', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...encoding },
    body: packed ?? json,
  });
  if (response === null) return { kind: 'offline' };
  if (packed !== null && (response.status === 400 || response.status === 415)) {
    unpacked = true;
    return postSync(request);
  }
  const body = await bodyOf(response);
  if (response.ok) return { kind: 'answer', body };
  if (response.status === 401) return { kind: 'signed-out' };
  return refused(response, body);
};

function refused(response: Response, body: unknown): Refused {
  const seconds = Number(response.headers.get('Retry-After') ?? 0);
  return {
    kind: 'refused',
    status: response.status,
    retryAfter: Number.isFinite(seconds) ? Math.max(0, seconds) * 1_000 : 0,
    message: textOf(property(body, 'message')),
    reference: textOf(property(body, 'requestId')),
  };
}

export async function askSession(): Promise<Session> {
  const response = await ask('/api/session', { method: 'GET' });
  if (response === null || !response.ok) return { kind: 'unknown' };
  const account = property(await bodyOf(response), 'account');
  if (account === null) return { kind: 'nobody' };
  const id = textOf(property(account, 'id'));
  return id !== null && isAccountId(id) ? { kind: 'account', account: id } : { kind: 'unknown' };
}
