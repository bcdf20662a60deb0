import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/log/event';
import { parseEvent } from '@/lib/log/parse-event';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { base, nerveCard, review, testEventId, undo } from '../../setup/events';

const target = testEventId(1, 99);
const valid: readonly LogEvent[] = [
  review(1, 1),
  review(1, 2, {
    rating: null,
    mode: 'quiz',
    chosenDue: { at: base(1, 2).at + 600_000 },
    prevEventId: target,
    rawAnswer: 'Nervus gluteus superior',
    shownOptions: ['one', 'two'],
    confidence: 3,
    importId: 'anki-1',
  }),
  undo(1, 3, target),
  { ...base(1, 4), kind: 'reset', cardId: nerveCard },
  { ...base(1, 5), kind: 'suspend', cardId: nerveCard, suspended: false },
  { ...base(1, 6), kind: 'bury', cardId: nerveCard, untilDay: base(1, 6).studyDay },
  { ...base(1, 7), kind: 'remap', targetId: target, rating: 1, mappingVersion: 2 },
  { ...base(1, 8), kind: 'params', weights: defaultWeights },
  { ...base(1, 9), v: 2, kind: 'reschedule', cardId: nerveCard, dueDay: base(1, 9).studyDay },
  review(1, 10, { terms: { retention: 0.95, longest: 365, steps: [], relearning: [0.5, 1_440] } }),
];
const answer = review(1, 1);
const without = (key: string) => Object.fromEntries(Object.entries(answer).filter(([name]) => name !== key));

describe('what is let in', () => {
  it.each(valid.map((event) => [event.kind, event] as const))('an event as a device writes it: %s', (_kind, event) => {
    expect(parseEvent(event)).toEqual({ ok: true, value: event });
    expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual({ ok: true, value: event });
  });

  it('a zone that this engine does not know: scheduling reads the offset', () => {
    expect(parseEvent({ ...answer, zone: 'Mars/Olympus' }).ok).toBe(true);
  });

  it('unknown fields from our own server, because the digest covers them', () => {
    const newer = { ...answer, mood: 'calm' };
    expect(parseEvent(newer, 'keep')).toEqual({ ok: true, value: newer });
  });
});

describe('what is refused', () => {
  const malformed: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'review'],
    ['a list', [answer]],
    ['an empty object', {}],
    ['a kind that nobody knows', { ...answer, kind: 'guess' }],
    ['an unknown field from a stranger', { ...answer, mood: 'calm' }],
    ['version 0', { ...answer, v: 0 }],
    ['a version that is a text', { ...answer, v: '1' }],
    ['an id that is no uuid of version 7', { ...answer, id: '00000000-0000-4000-8000-000000000000' }],
    ['a number 0 in the device’s count', { ...answer, seq: 0 }],
    ['a broken number in the count', { ...answer, seq: 1.5 }],
    ['a stamp in capitals', { ...answer, hlc: answer.hlc.toUpperCase().replace(/.$/, 'F') }],
    ['a time before the product', { ...answer, at: 0 }],
    ['a time after the century', { ...answer, at: Date.UTC(2100, 0, 2) }],
    ['a time that is no number', { ...answer, at: Number.NaN }],
    ['a zone with spaces', { ...answer, zone: 'Europe / Zurich' }],
    ['an offset of a day', { ...answer, tzOffset: 1_440 }],
    ['a rollover of a day', { ...answer, rollover: 1_440 }],
    ['a study day with a fraction', { ...answer, studyDay: answer.studyDay + 0.5 }],
    ['rating 9', { ...answer, rating: 9 }],
    ['rating 0', { ...answer, rating: 0 }],
    ['a rating that is a text', { ...answer, rating: '3' }],
    ['a mode that nobody knows', { ...answer, mode: 'sleep' }],
    ['a negative duration', { ...answer, durationMs: -1 }],
    ['a duration longer than a day', { ...answer, durationMs: 86_400_001 }],
    ['a card id of another shape', { ...answer, cardId: 'gluteus medius' }],
    ['too many facts', { ...answer, factIds: new Array(41).fill('gluteus-medius.nerve') }],
    ['a promise of both kinds', { ...answer, chosenDue: { at: answer.at, day: 1 } }],
    ['a promise of neither kind', { ...answer, chosenDue: {} }],
    ['a promise at no time', { ...answer, chosenDue: { at: Number.POSITIVE_INFINITY } }],
    ['an answer longer than a page', { ...answer, rawAnswer: 'x'.repeat(2_001) }],
    ['an answer with a character that cannot be stored', { ...answer, rawAnswer: 'a\0b' }],
    ['half of a surrogate pair', { ...answer, rawAnswer: '\ud800' }],
    ['an optional field that is there and empty', { ...answer, confidence: undefined }],
    ['a confidence of 4', { ...answer, confidence: 4 }],
    ['weights that are not 21', { ...base(1, 8), kind: 'params', weights: defaultWeights.slice(1) }],
    [
      'an endless weight',
      { ...base(1, 8), kind: 'params', weights: defaultWeights.map(() => Number.POSITIVE_INFINITY) },
    ],
    ['a weight beyond sense', { ...base(1, 8), kind: 'params', weights: defaultWeights.map(() => 101) }],
    ['a step of no minutes', { ...answer, terms: { steps: [0] } }],
    ['a step that is no number', { ...answer, terms: { relearning: [Number.NaN] } }],
    ['steps without end', { ...answer, terms: { steps: new Array(21).fill(1) } }],
    ['a retention of everything', { ...answer, terms: { retention: 1 } }],
    ['an interval of no days', { ...answer, terms: { longest: 0 } }],
    ['a term that nobody knows', { ...answer, terms: { mood: 1 } }],
    ['another day in an event of version 1', { ...base(1, 9), kind: 'reschedule', cardId: nerveCard, dueDay: 1 }],
    ['a burial of a thousand years', { ...base(1, 6), kind: 'bury', cardId: nerveCard, untilDay: 1_000_001 }],
  ];
  it.each(malformed)('%s', (_name, input) => {
    expect(parseEvent(input)).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  it.each(Object.keys(answer))('an answer without %s', (key) => {
    expect(parseEvent(without(key))).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  it('an event of a newer app, by a code of its own', () => {
    expect(parseEvent({ ...answer, v: 2 })).toMatchObject({ ok: false, error: { code: 'version' } });
    expect(parseEvent({ ...base(1, 9), v: 3, kind: 'reschedule' })).toMatchObject({ error: { code: 'version' } });
    expect(parseEvent({ v: 7 })).toMatchObject({ ok: false, error: { code: 'version' } });
  });

  it('a study day that does not follow from the clock', () => {
    const moved = { ...answer, studyDay: answer.studyDay + 1 };
    expect(parseEvent(moved)).toMatchObject({ ok: false, error: { code: 'inconsistent' } });
  });

  it('an undo of itself', () => {
    const event = undo(1, 3, testEventId(1, 3));
    expect(parseEvent(event)).toMatchObject({ ok: false, error: { code: 'inconsistent' } });
  });

  it('anything at all, without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (input) => {
        expect(parseEvent(input).ok).toBe(false);
        expect(parseEvent(input, 'keep').ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('an event with any one field made into anything, without throwing', () => {
    const places = valid.flatMap((event) => Object.keys(event).map((key) => [event, key] as const));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), ([event, key], value) => {
        const read = parseEvent({ ...event, [key]: value });
        if (!read.ok) expect(read.error.message).not.toBe('');
      }),
      { numRuns: 2_000 },
    );
  });
});
