import { describe, expect, it } from 'vitest';
import { outboxBatch } from '../../../lib/sync/outbox-batch';
import { mostEventsPerRequest } from '../../../lib/sync/wire';
import { review } from '../../setup/events';

const events = Array.from({ length: 700 }, (_, i) => review(1, i + 1));

describe('taking a batch from the outbox', () => {
  it('takes from the front, no more than a request may hold', () => {
    const batch = outboxBatch(events);
    expect(batch).toHaveLength(mostEventsPerRequest);
    expect(batch[0]).toBe(events[0]);
  });

  it('stops before the request grows too large', () => {
    const long = events.slice(0, 10).map((event) => ({ ...event, rawAnswer: 'x'.repeat(900) }));
    const batch = outboxBatch(long, 10, 4_000);
    expect(batch.length).toBeGreaterThan(1);
    expect(JSON.stringify(batch).length).toBeLessThanOrEqual(4_000);
  });

  it('sends one event that is too large by itself, so that it cannot block those behind it', () => {
    expect(outboxBatch(events.slice(0, 3), 10, 10)).toHaveLength(1);
  });

  it('is empty when nothing waits', () => {
    expect(outboxBatch([])).toEqual([]);
  });
});
