import type { LogEvent } from './event';

/**
 * The one order of a log: (hlc, device, seq). Total, because a device never repeats a seq;
 * the same on every machine, because it reads only what the device wrote. The id decides where a seq was forged.
 */
export function compareEvents(a: LogEvent, b: LogEvent): number {
  if (a.hlc < b.hlc) return -1;
  if (a.hlc > b.hlc) return 1;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  if (a.seq !== b.seq) return a.seq - b.seq;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
