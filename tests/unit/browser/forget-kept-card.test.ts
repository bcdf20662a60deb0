import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDeviceDatabase } from '../../../lib/browser/device-database';
import { emptyReplica } from '../../../lib/browser/empty-replica';
import { finishSignOut, removeAccount } from '../../../lib/browser/leave-account';
import { leaveBehind } from '../../../lib/browser/settle-owner';
import { keptCardKey } from '../../../lib/queue/kept-card';
import { freshBrowser } from '../../setup/browser';
import { must, open, someAccount } from '../../setup/replica';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.set(keptCardKey, 'a card');
  vi.stubGlobal('localStorage', { removeItem: (key: string) => kept.delete(key) });
});
afterEach(() => vi.unstubAllGlobals());

it.each(['signing out', 'erasing the account', 'emptying a replica', 'another owner'] as const)(
  'the question that a page was left with goes with %s',
  async (deed) => {
    const around = freshBrowser().tab();
    const device = must(await openDeviceDatabase(() => {}));
    if (deed === 'signing out') must(await finishSignOut(device, someAccount, around));
    else if (deed === 'erasing the account') must(await removeAccount(device, someAccount, around));
    else if (deed === 'another owner') must(await leaveBehind(device, someAccount, around));
    else must(await emptyReplica(await open('guest', around)));
    expect(kept.size).toBe(0);
  },
);
