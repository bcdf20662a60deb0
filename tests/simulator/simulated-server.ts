import type { Reply } from '../../lib/browser/exchange';
import type { AccountId } from '../../lib/core/ids';
import type { Instant } from '../../lib/core/time';
import type { Memory } from '../../lib/scheduling/memory';
import type { LogHead, StoredEvent, SyncRequest } from '../../lib/sync/wire';
import { someAccount } from '../setup/replica';
import { SyncServer } from '../setup/sync-server';

/** The server as a history sees it. */
export interface SimulatedServer {
  readonly account: AccountId;
  readonly answer: (request: SyncRequest, now: Instant) => Promise<Reply>;
  /** What it holds at the end. `memories` is null where the server keeps none. */
  readonly inspect: () => Promise<{
    readonly log: readonly StoredEvent[];
    readonly head: LogHead;
    readonly memories: readonly Memory[] | null;
    readonly fields: readonly (readonly [string, unknown])[];
  }>;
}

const asOnTheWire = (value: unknown) => JSON.parse(JSON.stringify(value));

/** The decisions of the real server over a list in memory: for volume. */
export function serverInMemory(page: number): SimulatedServer {
  const server = new SyncServer();
  server.page = page;
  server.statesFrom = 3;
  return {
    account: someAccount,
    answer: async (request, now) => {
      server.now = now;
      return { kind: 'answer', body: asOnTheWire(server.answer(asOnTheWire(request))) };
    },
    inspect: async () => ({
      log: server.log,
      head: server.head(),
      memories: null,
      fields: [...server.fields].map(([key, { write }]) => [key, write.value]),
    }),
  };
}
