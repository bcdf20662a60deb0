import { describe, expect, it } from 'vitest';
import { matchNames, type SearchEntry } from '@/components/atlas/match-names';

const entry = (id: string, en: string, la: string | null = null, also: readonly string[] = []): SearchEntry => ({
  id,
  en,
  la,
  kind: 'Muscle',
  also,
});
const entries = [
  entry('gluteus-medius', 'gluteus medius', null, ['GMed', 'glutaeus medius']),
  entry('superior-gluteal-nerve', 'superior gluteal nerve', 'nervus gluteus superior', ['SGN']),
  entry('ischium', 'ischium', 'os ischii'),
  entry('inferior-gluteal-nerve', 'inferior gluteal nerve', 'nervus gluteus inferior'),
];
const ids = (typed: string) => matchNames(entries, typed).map(({ entry: { id } }) => id);

describe('search by name', () => {
  it('finds by the beginning of a name, then of a word, then by words in any order', () => {
    expect(ids('glut')).toEqual(['gluteus-medius', 'inferior-gluteal-nerve', 'superior-gluteal-nerve']);
    expect(ids('nerve gluteal sup')).toEqual(['superior-gluteal-nerve']);
  });

  it('ignores case, accents and punctuation, and knows Latin', () => {
    expect(ids('Nérvus  GLUTEUS-superior')).toEqual(['superior-gluteal-nerve']);
  });

  it('says by which other name it found something', () => {
    expect(matchNames(entries, 'sgn')[0]?.by).toBe('SGN');
    expect(matchNames(entries, 'superior')[0]?.by).toBeNull();
  });

  it('finds nothing in the middle of a word, and nothing for nothing', () => {
    expect(ids('uteus')).toEqual([]);
    expect(ids('  ')).toEqual([]);
  });
});
