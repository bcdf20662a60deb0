import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/lib/log/canonical-json';
import { addToDigest, emptyDigest, eventHash } from '@/lib/log/digest';
import { review, undo } from '../../setup/events';

const events = [review(1, 1), review(2, 1), undo(1, 2, review(1, 1).id), review(1, 3, { rating: null })];

describe('the digest of a set of events', () => {
  it('of one event is the SHA-256 of its canonical JSON', () => {
    const event = review(1, 1);
    const expected = createHash('sha256').update(canonicalJson(event)).digest('hex');
    expect(eventHash(event)).toBe(expected);
    expect(addToDigest(emptyDigest, [event])).toBe(expected);
  });

  it('does not care for order, nor for how the events came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 4 }), fc.nat({ max: 4 }), (order, split) => {
        const whole = addToDigest(emptyDigest, events);
        expect(addToDigest(emptyDigest, order)).toBe(whole);
        expect(addToDigest(addToDigest(emptyDigest, order.slice(split)), order.slice(0, split))).toBe(whole);
      }),
    );
  });

  it('changes with every field of an event', () => {
    const event = review(1, 1, { rawAnswer: 'superior gluteal', confidence: 2 });
    const seen = new Set([eventHash(event)]);
    for (const key of Object.keys(event)) seen.add(eventHash({ ...event, [key]: 'other' }));
    expect(seen.size).toBe(Object.keys(event).length + 1);
  });

  it('changes when an event is lost, doubled or added', () => {
    const whole = addToDigest(emptyDigest, events);
    expect(addToDigest(emptyDigest, events.slice(1))).not.toBe(whole);
    expect(addToDigest(emptyDigest, [...events, review(1, 1)])).not.toBe(whole);
    expect(addToDigest(whole, [review(3, 1)])).not.toBe(whole);
  });

  it('is always 64 hex digits, also past the modulus', () => {
    let digest = 'f'.repeat(64);
    for (let seq = 1; seq < 20; seq += 1) {
      digest = addToDigest(digest, [review(1, seq)]);
      expect(digest).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});

describe('canonical JSON', () => {
  it('sorts keys at every depth and leaves absent fields out', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: undefined, A: 'x' })).toBe('{"A":"x","b":[{"c":null,"d":1}]}');
  });

  it('reads back as the same value, and says the same of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
