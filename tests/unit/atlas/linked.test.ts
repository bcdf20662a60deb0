import { describe, expect, it } from 'vitest';
import { linked, list } from '@/components/atlas/sheet/linked';
import { structure } from './structure-fixture';

const nerve = structure('superior-gluteal-nerve', 'superior gluteal nerve', ['gluteal nerve']);
const ilium = structure('ilium', 'ilium');
const read = (segments: ReturnType<typeof linked>) =>
  segments.map((segment) => (typeof segment === 'string' ? segment : `[${segment.structure.id}]`)).join('');

describe('sentences with links', () => {
  it('links the first mention of each structure, by its longest name', () => {
    const text = 'The superior gluteal nerve leaves the ilium; the ilium stays.';
    expect(read(linked(text, [ilium, nerve]))).toBe(
      'The [superior-gluteal-nerve] leaves the [ilium]; the ilium stays.',
    );
  });

  it('keeps the capital letter of a name that begins the sentence', () => {
    const [first] = linked('Ilium and more', [ilium]);
    expect(first).toMatchObject({ capital: true });
  });

  it('does not link a word inside another word', () => {
    expect(read(linked('The iliums and the pre-ilium', [ilium]))).toBe('The iliums and the pre-ilium');
  });

  it('leaves a sentence without names as it is', () => {
    expect(linked('Nothing here', [ilium])).toEqual(['Nothing here']);
  });

  it('lists names with commas and a last "and"', () => {
    expect(read(list([ilium, nerve, ilium]))).toBe('[ilium], [superior-gluteal-nerve] and [ilium]');
  });
});
