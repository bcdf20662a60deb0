import { describe, expect, it } from 'vitest';
import { backOff } from '../../../lib/sync/back-off';
import { clockError } from '../../../lib/sync/clock-error';

describe('waiting before the next try', () => {
  it('doubles up to five minutes', () => {
    expect([1, 2, 3, 4].map((n) => backOff(n, () => 1))).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(backOff(50, () => 1)).toBe(300_000);
  });

  it('spreads over half of the time', () => {
    expect(backOff(2, () => 0)).toBe(2_000);
  });

  it('waits at least as long as the server asks', () => {
    expect(backOff(1, () => 0, 60_000)).toBe(60_000);
  });
});

describe('the error of the clock', () => {
  it('is nothing while the server answered within the round trip', () => {
    expect(clockError(1_000, 3_000, 2_500)).toBe(0);
  });

  it('is positive when the device is ahead and negative when it is behind', () => {
    expect(clockError(90_000, 91_000, 10_000)).toBe(80_000);
    expect(clockError(10_000, 11_000, 90_000)).toBe(-79_000);
  });
});
