import { isAccountId } from '../core/ids';
import { parseResponse } from '../sync/parse-response';
import type { Transport } from './exchange';
import type { Replica } from './replica';

/** Whether the account of a replica was erased, asked by a device that has no session for it. Sends nothing personal. */
export async function askErased({ owner, device, around }: Replica, transport: Transport): Promise<boolean> {
  if (!isAccountId(owner)) return false;
  const request = { v: 1, account: owner, device, now: around.now(), cursor: 0, events: [], fields: [] } as const;
  const reply = await transport(request);
  if (reply.kind !== 'answer') return false;
  const parsed = parseResponse(reply.body);
  return parsed.ok && parsed.value.refused === 'erased';
}
