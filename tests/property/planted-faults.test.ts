import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LogEvent } from '@/lib/log/event';
import { runHistory } from '../simulator/run-history';

type Fault =
  | 'drops an event'
  | 'orders by the wall clock'
  | 'takes a batch in twice'
  | 'ignores an undo'
  | 'keeps the earlier setting'
  | 'does not learn from the stamps of others'
  | 'trusts its own clock for elapsed time'
  | 'gives a wiped device its old numbers';

/** The fault is in the code of the first device only, as when one phone runs a broken version. */
const planted = vi.hoisted((): { fault: Fault | null; onDevice: number | null } => ({ fault: null, onDevice: null }));
const broken = vi.hoisted(() => (fault: Fault) => planted.fault === fault && planted.onDevice === 0);

vi.mock('@/lib/browser/put-events', async (original) => {
  const real = await original<typeof import('@/lib/browser/put-events')>();
  const putEvents: typeof real.putEvents = (transaction, locals, moved) =>
    real.putEvents(transaction, broken('drops an event') && locals.length > 2 ? locals.slice(1) : locals, moved);
  return { ...real, putEvents };
});
vi.mock('@/lib/log/order', async (original) => {
  const real = await original<typeof import('@/lib/log/order')>();
  const byWallClock = (a: LogEvent, b: LogEvent) => a.at - b.at || real.compareEvents(a, b);
  return {
    compareEvents: (a: LogEvent, b: LogEvent) =>
      broken('orders by the wall clock') ? byWallClock(a, b) : real.compareEvents(a, b),
  };
});
vi.mock('@/lib/sync/decide-events', async (original) => {
  const real = await original<typeof import('@/lib/sync/decide-events')>();
  const decideEvents: typeof real.decideEvents = (operations, known, arrival) =>
    real.decideEvents(
      operations,
      planted.fault === 'takes a batch in twice' ? { ...known, byId: () => undefined, bySeq: () => undefined } : known,
      arrival,
    );
  return { ...real, decideEvents };
});
vi.mock('@/lib/log/undo', async (original) => {
  const real = await original<typeof import('@/lib/log/undo')>();
  const undoneIds: typeof real.undoneIds = (events) => (broken('ignores an undo') ? new Set() : real.undoneIds(events));
  return { undoneIds };
});
vi.mock('@/lib/sync/field', async (original) => {
  const real = await original<typeof import('@/lib/sync/field')>();
  const isLater: typeof real.isLater = (a, b) =>
    broken('keeps the earlier setting') ? real.isLater(b, a) : real.isLater(a, b);
  return { ...real, isLater };
});
vi.mock('@/lib/core/hlc', async (original) => {
  const real = await original<typeof import('@/lib/core/hlc')>();
  const observe: typeof real.observe = (last, seen) =>
    broken('does not learn from the stamps of others') ? last : real.observe(last, seen);
  return { ...real, observe };
});
vi.mock('@/lib/log/effective-day', async (original) => {
  const real = await original<typeof import('@/lib/log/effective-day')>();
  const effectiveDay: typeof real.effectiveDay = (logged) =>
    broken('trusts its own clock for elapsed time') ? logged.event.studyDay : real.effectiveDay(logged);
  return { effectiveDay };
});
vi.mock('@/lib/browser/replica-database', async (original) => {
  const real = await original<typeof import('@/lib/browser/replica-database')>();
  let first: import('@/lib/core/ids').DeviceId | null = null;
  const openReplicaDatabase: typeof real.openReplicaDatabase = async (...args) => {
    const db = await real.openReplicaDatabase(...args);
    const meta = await db.get('meta', 'log');
    if (!broken('gives a wiped device its old numbers') || meta === undefined) return db;
    if (meta.seq === 0) await db.put('meta', { ...meta, device: first ?? meta.device }, 'log');
    first ??= meta.device;
    return db;
  };
  return { ...real, openReplicaDatabase };
});

afterEach(() => {
  planted.fault = null;
});

/** What the simulator says of the first history that goes wrong, among the first sixty; null when none does. */
async function caught(fault: Fault | null): Promise<string | null> {
  planted.fault = fault;
  for (let n = 0; n < 60; n += 1) {
    const { failure } = await runHistory(`planted-${n}`, { onStage: (device) => (planted.onDevice = device) });
    if (failure !== null) return failure;
  }
  return null;
}

describe('the simulator sees a device or a server that', () => {
  it.each<[Fault, RegExp]>([
    ['drops an event', /digest|numbers|repaired|memory|inconsistent/],
    ['orders by the wall clock', /the memory of device 1 is not what a replay gives/],
    ['takes a batch in twice', /repaired|inconsistent|twice/],
    ['ignores an undo', /the memory of device 1 is not what a replay gives/],
    ['keeps the earlier setting', /the settings of device 1 differ/],
    ['trusts its own clock for elapsed time', /the memory of device 1 is not what a replay gives/],
    ['gives a wiped device its old numbers', /lost|conflict|numbers|repaired/],
    ['does not learn from the stamps of others', /sorts before/],
  ])(
    '%s',
    async (fault, words) => {
      expect(await caught(fault)).toMatch(words);
    },
    120_000,
  );
});

describe('the simulator does not cry wolf', () => {
  it('over the same histories without a fault', async () => {
    expect(await caught(null)).toBeNull();
  }, 120_000);
});
