import { syncRound } from '../../lib/browser/sync-round';
import type { EventId } from '../../lib/core/ids';
import { seeded } from '../../lib/core/random';
import { minute } from '../../lib/core/time';
import { morning } from '../setup/events';
import { FaultyNetwork } from './faulty-network';
import { type Deed, type History, makeHistory, type Weather } from './history';
import { SimulatedDevice } from './simulated-device';
import { type SimulatedServer, serverInMemory } from './simulated-server';
import { verdict } from './verdict';

export interface Outcome {
  readonly seed: string;
  /** What was wrong; null when nothing was. */
  readonly failure: string | null;
  readonly events: number;
  readonly devices: number;
}

interface Stage {
  /** Told which device's code runs from here on; null for the judge's own. */
  readonly onStage?: (device: number | null) => void;
  readonly server?: (history: History) => Promise<SimulatedServer>;
}

/** Plays the history that a seed stands for, brings everybody together and judges what they hold. */
export async function runHistory(seed: string, stage: Stage = {}): Promise<Outcome> {
  const history = makeHistory(seed);
  const server = (await stage.server?.(history)) ?? serverInMemory(history.page);
  const play = new Play(history, server, stage.onStage ?? (() => {}));
  try {
    const failure = (await play.steps()) ?? (await play.reunion());
    const { log } = await server.inspect();
    return { seed, failure, events: log.length, devices: history.clocks.length };
  } catch (cause) {
    const failure = `broke: ${cause instanceof Error ? cause.message : String(cause)}`;
    return { seed, failure, events: 0, devices: history.clocks.length };
  } finally {
    play.close();
  }
}

class Play {
  #now = morning;
  readonly #devices: readonly SimulatedDevice[];
  readonly #network: FaultyNetwork;

  constructor(
    private readonly history: History,
    private readonly server: SimulatedServer,
    private readonly onStage: (device: number | null) => void,
  ) {
    this.#network = new FaultyNetwork(server);
    this.#devices = history.clocks.map((error, n) => {
      const device = new SimulatedDevice(server.account, `${history.seed}-${n}`);
      device.error = error;
      return device;
    });
  }

  async steps(): Promise<string | null> {
    for (const { device: n, pause, deed } of this.history.steps) {
      this.#now += pause;
      const device = this.#devices[n];
      if (device === undefined) continue;
      this.onStage(n);
      const failure = await this.#step(device, deed);
      this.onStage(null);
      if (failure !== null) return `${failure} (device ${n + 1})`;
    }
    return null;
  }

  async #step(device: SimulatedDevice, deed: Deed): Promise<string | null> {
    switch (deed.kind) {
      case 'sync':
        return this.#sync(device, deed.weather, deed.batch);
      case 'ghost':
        await this.#network.ghost(deed.pick, this.#now);
        return null;
      case 'reload':
        device.close();
        return null;
      case 'wipe':
        device.wipe();
        return null;
      case 'clock':
        device.error = deed.error;
        return null;
      case 'zone':
        device.zone = deed.zone;
        return null;
      default:
        await device.perform(deed, this.#now);
        return null;
    }
  }

  async #sync(device: SimulatedDevice, weather: readonly Weather[], batch: number): Promise<string | null> {
    const replica = await device.replica(this.#now);
    const transport = this.#network.transport(this.#now, weather);
    const end = await syncRound(replica, transport, { batch });
    if (end.kind === 'offline' && weather.length > 0) return null;
    if (end.kind !== 'done') return `a round ended ${end.kind}`;
    return end.repaired ? 'an honest history had to be repaired' : null;
  }

  /** The clocks are put right, and all devices sync until each has heard of all. */
  async reunion(): Promise<string | null> {
    const kept = new Set<EventId>();
    for (const device of this.#devices) {
      const { db } = await device.replica(this.#now);
      for (const id of await db.getAllKeys('events')) kept.add(id);
    }
    for (let pass = 0; pass < 3; pass += 1)
      for (const [n, device] of this.#devices.entries()) {
        this.#now += minute;
        device.error = 0;
        this.onStage(n);
        const failure = await this.#sync(device, [], 500);
        this.onStage(null);
        if (failure !== null) return `${failure} at the reunion (device ${n + 1})`;
      }
    const replicas = await Promise.all(this.#devices.map((device) => device.replica(this.#now)));
    return verdict(replicas, this.server, kept, seeded(`${this.history.seed} judged`));
  }

  close(): void {
    this.onStage(null);
    for (const device of this.#devices) device.close();
  }
}
