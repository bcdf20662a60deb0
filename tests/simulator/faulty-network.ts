import type { Reply, Transport } from '../../lib/browser/exchange';
import type { Instant } from '../../lib/core/time';
import type { SyncRequest } from '../../lib/sync/wire';
import type { Weather } from './history';
import type { SimulatedServer } from './simulated-server';

/** What lies between the devices and the server: it loses, doubles and keeps requests for later. */
export class FaultyNetwork {
  readonly #sent: SyncRequest[] = [];

  constructor(private readonly server: SimulatedServer) {}

  transport(now: Instant, weather: readonly Weather[]): Transport {
    const coming = [...weather];
    return async (request): Promise<Reply> => {
      const kind = coming.shift() ?? 'fair';
      if (kind === 'request-lost') return { kind: 'offline' };
      this.#sent.push(request);
      const reply = await this.server.answer(request, now);
      if (kind === 'answer-lost') return { kind: 'offline' };
      return kind === 'twice' ? this.server.answer(request, now) : reply;
    };
  }

  /** Delivers an old request once more; nobody hears the answer. */
  async ghost(pick: number, now: Instant): Promise<void> {
    const request = this.#sent.at(-1 - (pick % Math.max(1, this.#sent.length)));
    if (request !== undefined) await this.server.answer(request, now);
  }
}
