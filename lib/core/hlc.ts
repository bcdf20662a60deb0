import type { Brand } from './brand';
import type { Instant } from './time';

/**
 * Hybrid logical clock (Kulkarni and others, 2014): wall milliseconds and a counter, as 16 hex digits that sort as text.
 * It never goes back on a device and never stays behind what the device has seen, whatever the wall clock does.
 */
export type Hlc = Brand<string, 'Hlc'>;

const shape = /^[0-9a-f]{16}$/;
const topCounter = 0xffff;
export const isHlc = (text: string): text is Hlc => shape.test(text);
export const hlcTime = (hlc: Hlc): Instant => Number.parseInt(hlc.slice(0, 12), 16);
const counterOf = (hlc: Hlc): number => Number.parseInt(hlc.slice(12), 16);

export function makeHlc(at: Instant, counter: number): Hlc {
  const text = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0') + counter.toString(16).padStart(4, '0');
  if (!isHlc(text)) throw new Error('instant or counter out of range for an hlc');
  return text;
}

export const firstHlc: Hlc = makeHlc(0, 0);

/** The next stamp of a device that last stamped or saw `last`. A full counter borrows a millisecond. */
export function tick(last: Hlc, now: Instant): Hlc {
  if (now > hlcTime(last)) return makeHlc(now, 0);
  const counter = counterOf(last) + 1;
  return counter > topCounter ? makeHlc(hlcTime(last) + 1, 0) : makeHlc(hlcTime(last), counter);
}

/** What a device remembers after seeing another's stamp. */
export const observe = (last: Hlc, seen: Hlc): Hlc => (seen > last ? seen : last);
