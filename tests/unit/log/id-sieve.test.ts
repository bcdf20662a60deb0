import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventId } from '../../../lib/core/ids';
import { uuidV7 } from '../../../lib/core/uuid-v7';
import { idSieve } from '../../../lib/log/id-sieve';
import { inOrder } from '../../../lib/log/in-order';
import { morning } from '../../setup/events';

/** Few digits vary, so that most ids fall on the same place as another one. */
const ids = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 2 }))
  .map(([at, last]) => eventId(uuidV7(morning + at, new Uint8Array(10).fill(last))));

describe('the sieve of ids', () => {
  it('says of every id what its set says, also of those that fall on the same place', () => {
    fc.assert(
      fc.property(fc.array(ids), fc.array(ids), (held, asked) => {
        const set = new Set(held);
        const has = idSieve(set);
        expect(asked.map(has)).toEqual(asked.map((id) => set.has(id)));
      }),
    );
  });
});

describe('a log in its order', () => {
  it('is not copied when it is in order, and is never sorted in place', () => {
    const none: readonly never[] = [];
    expect(inOrder(none)).toBe(none);
  });
});
