import { type Browser, expect, type Page, test } from '@playwright/test';
import { newPerson, type Person, signIn, signUp } from './support/accounts';
import { readReplica } from './support/replica';
import { StudyPage } from './support/study-page';

/** Everything here was sent, and there is as much as there should be. */
async function settled(page: Page, count: number): Promise<void> {
  const standing = async () => {
    const replica = await readReplica(page, 'account').catch(() => null);
    if (replica === null) return null;
    return { events: replica.events.length, acknowledged: replica.meta.acknowledged.count };
  };
  await expect.poll(standing, { timeout: 30_000 }).toEqual({ events: count, acknowledged: count });
}

async function another(browser: Browser, person: Person): Promise<StudyPage> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, person);
  return new StudyPage(page);
}

/** Opened while there is a network, then without one. */
async function goOffline(devices: readonly StudyPage[]): Promise<void> {
  for (const device of devices) {
    await device.open();
    await device.page.waitForLoadState('networkidle');
    await device.page.context().setOffline(true);
  }
}

async function meet(devices: readonly StudyPage[], count: number): Promise<void> {
  for (const device of devices) {
    await device.page.context().setOffline(false);
    await expect
      .poll(async () => (await readReplica(device.page, 'account')).events.every((row) => row.serverSeq !== null), {
        timeout: 30_000,
      })
      .toBe(true);
  }
  for (const device of devices) {
    await device.page.goto('/today');
    await settled(device.page, count);
  }
}

for (const order of [
  [0, 1, 2],
  [2, 1, 0],
] as const) {
  test(`three devices that were offline on the same cards agree, one of them having taken answers back: ${order.join(', ')}`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000);
    const person = newPerson();
    await signUp(page, person);
    const devices = [new StudyPage(page), await another(browser, person), await another(browser, person)] as const;
    await goOffline(devices);
    const [one, two, three] = devices;
    for (const grade of ['good', 'again', 'hard'] as const) await one.answer(grade);
    for (const grade of ['easy', 'good'] as const) await two.answer(grade);
    // The third answers the card that the others have answered as well, and takes its answers back again.
    for (const grade of ['again', 'easy'] as const) await three.answer(grade);
    for (let undone = 1; undone <= 2; undone += 1) {
      await three.page.getByTestId('undo').click();
      await expect.poll(async () => (await readReplica(three.page, 'account')).events.length).toBe(2 + undone);
    }
    await meet(
      order.map((n) => devices[n]),
      3 + 2 + 4,
    );
    const replicas = await Promise.all(devices.map((device) => readReplica(device.page, 'account')));
    const [first] = replicas;
    for (const { meta, memories } of replicas) {
      expect(meta.acknowledged).toEqual(first?.meta.acknowledged);
      expect(memories).toEqual(first?.memories);
    }
    // What was taken back on one device counts nowhere; what the others answered counts everywhere.
    expect(Math.max(...(first?.memories.map(({ reps }) => reps) ?? []))).toBe(2);
  });
}

test('a device that differs from its account says so in one line, puts itself right, and asks nobody anything', async ({
  page,
}) => {
  await signUp(page, newPerson());
  const study = await new StudyPage(page).open();
  await study.answer();
  await study.answer();
  await settled(page, 2);
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map((database) => database.name ?? '');
    const name = names.find((each) => /^retinaculum:[0-9a-f]{8}-/.test(each));
    if (name === undefined) throw new Error('no replica');
    const opening = indexedDB.open(name);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const store = db.transaction('meta', 'readwrite').objectStore('meta');
    const reading = store.get('log');
    await new Promise<void>((resolve) => {
      reading.onsuccess = () => {
        const meta = reading.result;
        store.put({ ...meta, acknowledged: { count: 2, digest: 'a'.repeat(64) } }, 'log').onsuccess = () => resolve();
      };
    });
    db.close();
  });
  await page.goto('/today');
  await expect(page.getByTestId('sync-status')).toHaveText('This device differed from your account. Put right.', {
    timeout: 30_000,
  });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await settled(page, 2);
});
