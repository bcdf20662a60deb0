import { describe, expect, it } from 'vitest';
import { doneWords, emptyWords, inkedWords, tomorrowWords, waitWords } from '../../../components/study/study-words';
import type { SessionResult } from '../../../lib/queue/session-result';

const result: SessionResult = {
  answers: 34,
  recalled: 30,
  minutes: 8,
  tomorrow: { cards: 20, minutes: 14 },
  inkedNow: [],
  inked: [],
  more: null,
};

describe('what a session says', () => {
  it('counts in the singular where there is one', () => {
    expect(doneWords(result)).toBe('Done: 34 answers, 8 min');
    expect(doneWords({ ...result, answers: 1, minutes: 1 })).toBe('Done: 1 answer, 1 min');
    expect(tomorrowWords({ cards: 1, minutes: 1 })).toBe('1 card, 1 minute');
    expect(waitWords(61_000)).toBe('The next card is ready in 2 minutes.');
  });

  it('names what has inked in, and begins the sentence once', () => {
    expect(inkedWords([])).toBeNull();
    expect(inkedWords(['Gluteus medius'])).toBe('Gluteus medius has inked in.');
    expect(inkedWords(['Gluteus medius', 'Gluteus minimus', 'Piriformis'])).toBe(
      'Gluteus medius, gluteus minimus and piriformis have inked in.',
    );
  });

  it('says when something will be due', () => {
    expect(emptyWords(result)).toBe('Nothing due until tomorrow, 14 minutes then.');
    expect(emptyWords({ ...result, tomorrow: { cards: 0, minutes: 0 } })).toBe(
      'Nothing due today, and nothing tomorrow.',
    );
  });
});
