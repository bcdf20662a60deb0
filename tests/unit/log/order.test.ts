import { describe, expect, it } from 'vitest';
import { makeHlc } from '@/lib/core/hlc';
import { day } from '@/lib/core/time';
import { effectiveDay } from '@/lib/log/effective-day';
import { inOrder } from '@/lib/log/in-order';
import { compareEvents } from '@/lib/log/order';
import { review, testDevice, testEventId } from '../../setup/events';

describe('the order of a log', () => {
  const event = review(2, 5);
  const later = { ...event, hlc: makeHlc(event.at + 1, 0), device: testDevice(1), seq: 1 };

  it('is by stamp, then by device, then by number', () => {
    expect(compareEvents(event, later)).toBeLessThan(0);
    expect(compareEvents(event, { ...event, device: testDevice(3), seq: 1 })).toBeLessThan(0);
    expect(compareEvents(event, { ...event, seq: 6 })).toBeLessThan(0);
    expect(compareEvents(event, { ...event, seq: 40 })).toBeLessThan(0);
  });

  it('is by id where somebody forged a number', () => {
    const forged = { ...event, id: testEventId(9, 9) };
    expect(compareEvents(event, forged)).toBe(-compareEvents(forged, event));
    expect(compareEvents(event, forged)).not.toBe(0);
  });

  it('does not look at the wall clock', () => {
    expect(compareEvents({ ...event, at: event.at + day }, later)).toBeLessThan(0);
  });
});

describe('a log in order', () => {
  const log = [review(1, 1), review(2, 2), review(1, 3)].map((event) => ({
    event,
    effectiveAt: event.at,
    serverSeq: null,
  }));

  it('stays as it is', () => {
    expect(inOrder(log)).toEqual(log);
    expect(inOrder([])).toEqual([]);
  });

  it('is found from any other, each event once, and nothing of what was given is moved', () => {
    const given = [...log, ...log].reverse();
    const copy = [...given];
    expect(inOrder(given)).toEqual(log);
    expect(given).toEqual(copy);
  });
});

describe('the study day that counts', () => {
  const event = review(1, 1);

  it('is the frozen one where the clock was right', () => {
    expect(effectiveDay({ event, effectiveAt: event.at, serverSeq: 1 })).toBe(event.studyDay);
  });

  it('moves with the time that the server found right', () => {
    expect(effectiveDay({ event, effectiveAt: event.at - 3 * day, serverSeq: 1 })).toBe(event.studyDay - 3);
  });
});
