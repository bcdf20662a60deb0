import { describe, expect, it } from 'vitest';
import { isPlural, listed, namesListed } from '@/lib/cards/wording';
import { carriedWords, countWords, tellingWords, withoutWordsOf } from '@/lib/cards/words';

describe('words', () => {
  it('are counted as a reader counts them', () => {
    expect(countWords('Left: the stance leg cannot hold it up')).toBe(8);
    expect(countWords('ball-and-socket joint, L4-S1')).toBe(3);
    expect(countWords('a - b')).toBe(2);
  });

  it('tell something when they have four letters and name no class', () => {
    expect([...tellingWords('Superior gluteal nerve of the hip')]).toEqual(['superior', 'gluteal']);
  });

  it('of an answer are found in a text, hyphens or not', () => {
    expect(carriedWords('Superior gluteal nerve', 'Gluteal-region nerve')).toEqual(['gluteal']);
    expect(carriedWords('Gluteus medius', 'Gluteal region')).toEqual([]);
  });

  it('that a prompt says are left out of a name, but never all of it', () => {
    expect(withoutWordsOf('What is deep to gluteus medius?', 'gluteus minimus')).toBe('minimus');
    expect(withoutWordsOf('What is deep to gluteus medius?', 'piriformis')).toBe('piriformis');
    expect(withoutWordsOf('Gluteus medius?', 'gluteus medius')).toBe('gluteus medius');
  });
});

describe('lists', () => {
  it('join with commas and one "and"', () => {
    expect([listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['a', 'a and b', 'a, b and c']);
  });

  it.each([
    [['superior gluteal artery', 'inferior gluteal artery'], 'superior and inferior gluteal arteries'],
    [['iliolumbar artery', 'obturator artery'], 'iliolumbar and obturator arteries'],
    [['gemellus superior', 'gemellus inferior'], 'gemellus superior and inferior'],
    [
      ['gluteus medius', 'gluteus minimus', 'tensor fasciae latae'],
      'gluteus medius, gluteus minimus and tensor fasciae latae',
    ],
    [['psoas major'], 'psoas major'],
    [['femur', 'femoral artery'], 'femur and femoral artery'],
  ])('say shared words once: %j', (names, text) => {
    expect(namesListed(names)).toBe(text);
  });

  it.each([
    ['anterior fibres', true],
    ['adductors of the thigh', true],
    ['anterior rami of the lumbar nerves', true],
    ['long head', false],
    ['gluteus medius', false],
    ['tensor fasciae latae', false],
  ])('%s takes a plural verb: %s', (name, plural) => {
    expect(isPlural(name)).toBe(plural);
  });
});
