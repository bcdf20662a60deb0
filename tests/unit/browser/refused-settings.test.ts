import { beforeEach, describe, expect, it } from 'vitest';
import { changePreferences } from '../../../lib/browser/change-preferences';
import { outboxState } from '../../../lib/browser/outbox';
import { preferencesFromFields } from '../../../lib/browser/preferences-from-fields';
import { syncRound } from '../../../lib/browser/sync-round';
import { day, hour } from '../../../lib/core/time';
import { freshBrowser } from '../../setup/browser';
import { morning } from '../../setup/events';
import { must, open, someAccount, wire } from '../../setup/replica';
import { SyncServer } from '../../setup/sync-server';

let server: SyncServer;

beforeEach(() => {
  server = new SyncServer();
});

const connect = async () => {
  const tab = freshBrowser().tab();
  return { replica: await open(someAccount, tab), clock: tab.clock };
};
const newCards = { entity: 'preferences', entityId: 'me', field: 'newCardsPerDay' };

describe('a setting that the server refuses', () => {
  it('holds on this device and is named, until the clock is right and it is sent again', async () => {
    const { replica, clock } = await connect();
    clock.now = morning + 5 * day;
    must(await changePreferences(replica, { newCardsPerDay: 20 }));
    expect((await syncRound(replica, wire(server))).kind).toBe('done');
    expect(must(await outboxState(replica))).toEqual({ toSend: 0, kept: [], refused: [newCards] });
    expect(preferencesFromFields(await replica.db.getAll('fields')).newCardsPerDay).toBe(20);
    expect(server.fields.size).toBe(0);

    clock.now = morning + hour;
    server.now = morning + hour;
    expect((await syncRound(replica, wire(server))).kind).toBe('done');
    expect(must(await outboxState(replica))).toEqual({ toSend: 0, kept: [], refused: [] });
    expect([...server.fields.values()].map(({ write }) => write.value)).toEqual([20]);
  });

  it('is refused no longer once another value is set', async () => {
    const { replica } = await connect();
    must(await changePreferences(replica, { newCardsPerDay: 99_999 }));
    await syncRound(replica, wire(server));
    expect(must(await outboxState(replica)).refused).toEqual([newCards]);
    must(await changePreferences(replica, { newCardsPerDay: 15 }));
    expect(must(await outboxState(replica)).refused).toEqual([]);
    await syncRound(replica, wire(server));
    expect(must(await outboxState(replica))).toEqual({ toSend: 0, kept: [], refused: [] });
  });
});
