import { gzipSync } from 'node:zlib';
import type { Database } from '../../db/database';
import type { Transport } from '../../lib/browser/exchange';
import type { AccountId } from '../../lib/core/ids';
import { readJson } from '../../lib/server/http/read-json';
import { applySync } from '../../lib/server/sync/apply-sync';
import { parseRequest } from '../../lib/server/sync/parse-request';
import { largestRequest } from '../../lib/sync/wire';

/** Slow 4G as browsers' developer tools know it: 1.6 Mbit/s each way, 150 ms there and back. */
const bytesPerMs = 1_600_000 / 8 / 1_000;
const roundTrip = 150;
/** What HTTP adds to a request or an answer: headers with a session's cookie. */
const headers = 900;

export interface SlowLine {
  readonly transport: Transport;
  /** `server`: milliseconds between a request's arrival and its answer, its commit to the disk included, added up. */
  readonly traffic: { requests: number; up: number; down: number; server: number };
}

/** One direction: bytes leave one after the other, and each arrives half a round trip later. */
function lane(): (bytes: number) => Promise<void> {
  let free = 0;
  return (bytes) => {
    const now = performance.now();
    free = Math.max(now, free) + bytes / bytesPerMs;
    return new Promise((resolve) => setTimeout(resolve, free + roundTrip / 2 - now));
  };
}

/**
 * A device's line to a server in this process: the real reader of bodies and the real use-case on a real database file,
 * behind a line that is as slow as a phone's.
 * @param cutAfter requests after which nothing comes through any more
 * @param plain neither packed nor answered packed, for comparison
 */
export function slowLine(db: Database, account: AccountId, now: number, cutAfter = Infinity, plain = false): SlowLine {
  const [up, down] = [lane(), lane()];
  const traffic = { requests: 0, up: 0, down: 0, server: 0 };
  const pack = (text: string) => (plain ? Buffer.from(text) : gzipSync(text));
  const transport: Transport = async (request) => {
    traffic.requests += 1;
    const place = traffic.requests;
    const body = pack(JSON.stringify(request));
    traffic.up += body.length + headers;
    await up(body.length + headers);
    const arrived = performance.now();
    const encoding = plain ? {} : { 'content-encoding': 'gzip' };
    const sent = new Request('http://localhost/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...encoding },
      body: new Uint8Array(body),
    });
    const read = await readJson(sent, largestRequest);
    const parsed = read.ok ? parseRequest(read.value) : read;
    if (!parsed.ok) throw new Error('the server cannot read what a device sends');
    const applied = await applySync(db, account, parsed.value, now);
    if (!applied.ok) throw new Error('the server was busy');
    traffic.server += performance.now() - arrived;
    if (place > cutAfter) return { kind: 'offline' };
    const answer = JSON.stringify(applied.value);
    const bytes = pack(answer).length + headers;
    traffic.down += bytes;
    await down(bytes);
    return { kind: 'answer', body: JSON.parse(answer) };
  };
  return { transport, traffic };
}

/** What the same bytes take on the same line when nobody has to think: the floor. */
export const floorMs = ({ up, down }: SlowLine['traffic']): number => Math.max(up, down) / bytesPerMs + roundTrip;
