import type { SyncRequest, SyncResponse } from '../../lib/sync/wire';

/** A browser as far as these tools need one: it fills in the sign-up form and keeps its cookies. */
export class Visitor {
  private cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  /** The same person, cookies and all, at a server that has moved. */
  at(origin: string): Visitor {
    const moved = new Visitor(origin);
    moved.cookies = new Map(this.cookies);
    return moved;
  }

  /** Makes an account through the page that people use, without scripts, and returns its id. */
  async signUp(email: string, password: string): Promise<string> {
    const page = await this.get('/sign-up');
    const form = new FormData();
    for (const [field] of (await page.text()).matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const name = attribute(field, 'name');
      if (name !== null) form.append(name, attribute(field, 'value') ?? '');
    }
    form.append('email', email);
    form.append('password', password);
    const sent = await this.fetch('/sign-up', { method: 'POST', body: form });
    if (sent.status !== 303) throw new Error(`the sign-up form was answered ${sent.status}`);
    const { account } = await (await this.get('/api/session')).json();
    return account.id;
  }

  async sync(request: SyncRequest): Promise<SyncResponse> {
    const response = await this.fetch('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    if (!response.ok) throw new Error(`/api/sync was answered ${response.status}`);
    return response.json();
  }

  private get = (path: string): Promise<Response> => this.fetch(path, {});

  private async fetch(path: string, options: RequestInit): Promise<Response> {
    const headers = new Headers(options.headers);
    headers.set('origin', this.origin);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const url = `${this.origin}${path}`;
    const ask = () => fetch(url, { ...options, headers, redirect: 'manual' });
    // Once more: an idle connection may have been closed while this process was busy reading a file.
    const response = await ask()
      .catch(ask)
      .catch((cause: unknown) => {
        const why = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
        throw new Error(`${url} cannot be reached: ${why}`, { cause });
      });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', ...value] = (cookie.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value.join('='));
    }
    return response;
  }
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined
    ? null
    : found.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
