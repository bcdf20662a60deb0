import { describe, expect, it } from 'vitest';
import { type SearchEntry, searchIndex } from '@/lib/search/search-index';
import { searchNames } from '@/lib/search/search-names';

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
const index = searchIndex(entries);
const ids = (typed: string) => searchNames(index, typed).map(({ entry: { id } }) => id);

describe('search by name', () => {
  it('finds by the beginning of a name, then of a word, then by words in any order', () => {
    expect(ids('glut')).toEqual(['gluteus-medius', 'inferior-gluteal-nerve', 'superior-gluteal-nerve']);
    expect(ids('nerve gluteal sup')).toEqual(['superior-gluteal-nerve']);
  });

  it('ignores case, accents and punctuation, and knows Latin', () => {
    expect(ids('Nérvus  GLUTEUS-superior')).toEqual(['superior-gluteal-nerve']);
  });

  it('says by which other name it found something', () => {
    expect(searchNames(index, 'sgn')[0]?.by).toBe('SGN');
    expect(searchNames(index, 'superior')[0]?.by).toBeNull();
  });

  it('finds nothing in the middle of a word, and nothing for nothing', () => {
    expect(ids('uteus')).toEqual([]);
    expect(ids('  ')).toEqual([]);
  });

  it('forgives a slip in a word of four letters and two in a long one, where nothing is spelt so', () => {
    expect(ids('glutaeus medus')).toEqual(['gluteus-medius']);
    expect(ids('ishium')).toEqual(['ischium']);
    expect(ids('supreior glutael nerve')).toEqual(['superior-gluteal-nerve']);
    expect(ids('gxt')).toEqual([]);
  });

  it('reads British and American spelling, older names and abbreviated kinds alike', () => {
    const other = searchIndex([
      entry('fibularis-longus', 'fibularis longus'),
      entry('meralgia', 'meralgia paraesthetica'),
      entry('anterior-fibres', 'anterior fibres'),
    ]);
    const found = (typed: string) => searchNames(other, typed).map(({ entry: { id } }) => id);
    expect(found('peroneus longus')).toEqual(['fibularis-longus']);
    expect(found('meralgia paresthetica')).toEqual(['meralgia']);
    expect(found('anterior fibers')).toEqual(['anterior-fibres']);
    expect(found('m. fibularis')).toEqual(['fibularis-longus']);
  });
});
