import type { CDPSession } from '@playwright/test';

export interface Transfer {
  readonly url: string;
  readonly kind: 'script' | 'font' | 'page' | 'style' | 'other';
  /** As sent, headers included; 0 for what a cache or a service worker answered. */
  readonly bytes: number;
  /** Milliseconds since the first request of this record. */
  readonly finished: number;
}

/** What goes over the network for one page, as the browser itself counts it. */
export class Traffic {
  private readonly asked = new Map<string, { url: string; kind: Transfer['kind'] }>();
  private readonly local = new Set<string>();
  private readonly done: Transfer[] = [];
  private start: number | null = null;
  private lastAt = Date.now();

  constructor(cdp: CDPSession) {
    cdp.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp }) => {
      if (request.url.startsWith('data:')) return;
      this.start ??= timestamp;
      this.lastAt = Date.now();
      this.asked.set(requestId, { url: request.url, kind: kinds[type ?? ''] ?? 'other' });
    });
    cdp.on('Network.requestServedFromCache', ({ requestId }) => this.local.add(requestId));
    cdp.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.fromServiceWorker === true || response.fromDiskCache === true) this.local.add(requestId);
    });
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
      const asked = this.asked.get(requestId);
      this.lastAt = Date.now();
      if (asked === undefined) return;
      const bytes = this.local.has(requestId) ? 0 : encodedDataLength;
      this.done.push({ ...asked, bytes, finished: (timestamp - (this.start ?? timestamp)) * 1000 });
    });
  }

  get transfers(): readonly Transfer[] {
    return this.done;
  }

  /** Until nothing was asked for or came for so many milliseconds. */
  async quiet(ms: number, most = 30_000): Promise<void> {
    for (const deadline = Date.now() + most; Date.now() < deadline; ) {
      const since = Date.now() - this.lastAt;
      if (since >= ms) return;
      await new Promise((resolve) => setTimeout(resolve, Math.min(100, ms - since)));
    }
  }
}

const kinds: Readonly<Record<string, Transfer['kind']>> = {
  Script: 'script',
  Font: 'font',
  Document: 'page',
  Stylesheet: 'style',
};

/** 1 KB is 1,024 bytes, gzip and headers included. */
export function kilobytes(transfers: readonly Transfer[], wanted: (transfer: Transfer) => boolean): number {
  return transfers.filter(wanted).reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
}
