import { describe, expect, it } from 'vitest';
import { readSettings, settingsSearch } from '@/lib/quiz/quiz-settings';

describe('the address of a quiz', () => {
  it.each([
    ['', 10, '1'],
    ['?n=5', 5, '1'],
    ['?n=10&seed=1', 10, '1'],
    ['?seed=exam-2026&n=20', 20, 'exam-2026'],
    ['?n=30&seed=4294967295', 30, '4294967295'],
    ['?utm_source=mail', 10, '1'],
  ])('%s is read as it stands', (search, count, seed) => {
    expect(readSettings(search)).toEqual({ count, seed, note: null });
  });

  it.each([
    ['?n=0', 1, '1', 'at least one'],
    ['?n=-4', 1, '1', 'at least one'],
    ['?n=31', 30, '1', 'at most 30'],
    ['?n=999999999', 30, '1', 'at most 30'],
    ['?n=ten', 10, '1', 'how many'],
    ['?n=', 10, '1', 'how many'],
    ['?n=1e3', 10, '1', 'how many'],
    ['?n=7.5', 10, '1', 'how many'],
    ['?seed=', 10, '1', 'seed'],
    ['?seed=%3Cscript%3E', 10, '1', 'seed'],
    [`?seed=${'9'.repeat(40)}`, 10, '1', 'seed'],
    ['?n=99&seed=%F0%9F%99%82', 30, '1', 'seed'],
  ])('%s is read as well as it can be, and says so', (search, count, seed, word) => {
    const settings = readSettings(search);
    expect(settings).toMatchObject({ count, seed });
    expect(settings.note).toContain(word);
  });

  it('writes what it reads', () => {
    expect(readSettings(settingsSearch({ count: 7, seed: 'a.b-c' }))).toEqual({ count: 7, seed: 'a.b-c', note: null });
  });
});
