import { describe, expect, it } from 'vitest';
import { standingWords } from '../../../components/settings/set-aside-words';
import { addDays, studyDay } from '../../../lib/core/time';
import { newMemory } from '../../../lib/scheduling/memory';
import { setAside } from '../../../lib/scheduling/set-aside';
import { actionCard, nerveCard } from '../../setup/events';

const today = studyDay(20_000);
const known = { ...newMemory(nerveCard), state: 'review', lastDay: today, due: { day: addDays(today, 4) } } as const;
const whyOf = (fields: object, moved: boolean, threshold = 8) =>
  setAside([{ ...known, ...fields }], new Set(moved ? [nerveCard] : []), today, threshold)[0]?.why ?? null;

describe('what is set aside', () => {
  it('is listed once, under what keeps it back most', () => {
    expect(whyOf({}, false)).toBeNull();
    expect(whyOf({ lapses: 8 }, false)).toBe('leech');
    expect(whyOf({ lapses: 8 }, true)).toBe('moved');
    expect(whyOf({ lapses: 8, buriedUntil: addDays(today, 1) }, false)).toBe('buried');
    expect(whyOf({ lapses: 8, buriedUntil: addDays(today, 1) }, true)).toBe('moved');
    expect(whyOf({ lapses: 8, buriedUntil: addDays(today, 1), suspended: true }, true)).toBe('suspended');
  });

  it('is no leech below the threshold nor where nobody wants to hear of leeches, and no buried or moved one whose day has come', () => {
    expect(whyOf({ lapses: 7 }, false)).toBeNull();
    expect(whyOf({ lapses: 9 }, false, 0)).toBeNull();
    expect(whyOf({ buriedUntil: today }, false)).toBeNull();
    expect(whyOf({ due: { day: today } }, true)).toBeNull();
  });

  it('begins with the suspended, then the most forgotten', () => {
    const found = setAside(
      [
        { ...known, lapses: 8 },
        { ...known, cardId: actionCard, lapses: 12 },
        { ...newMemory(actionCard), suspended: true },
      ],
      new Set(),
      today,
      8,
    );
    expect(found.map(({ memory }) => memory.lapses)).toEqual([0, 12, 8]);
  });

  it('is told in words', () => {
    const words = (why: 'suspended' | 'buried' | 'moved' | 'leech', fields: object) =>
      standingWords({ why, memory: { ...known, ...fields } }, today);
    expect(words('suspended', {})).toBe('');
    expect(words('suspended', { state: 'new' })).toBe('Starts anew.');
    expect(words('buried', { buriedUntil: addDays(today, 1), lapses: 1 })).toBe('Until tomorrow, forgotten once.');
    expect(words('leech', { lapses: 8, due: { day: today } })).toBe('Due now, forgotten 8 times.');
    expect(words('moved', {})).toBe('Due on Tuesday 8 October.');
  });
});
