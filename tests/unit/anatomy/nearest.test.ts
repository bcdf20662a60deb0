import { describe, expect, it } from 'vitest';
import { editDistance, hint, nearest } from '@/lib/anatomy/content/nearest';

describe('the nearest valid word', () => {
  it.each([
    ['', '', 0],
    ['nerve', 'nerve', 0],
    ['nerve', 'nerves', 1],
    ['superior-glutael-nerve', 'superior-gluteal-nerve', 1],
    ['abduction', 'adduction', 1],
    ['kitten', 'sitting', 3],
  ])('%s is %s away by %i edits', (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits);
    expect(editDistance(to, from)).toBe(edits);
  });

  it('is found among many', () => {
    expect(nearest('superior-glutael-nerve', ['inferior-gluteal-nerve', 'superior-gluteal-nerve'])).toBe(
      'superior-gluteal-nerve',
    );
  });

  it('is found for a name typed as a person would', () => {
    expect(nearest('Gluteus medius', ['gluteus-medius', 'gluteus-minimus'])).toBe('gluteus-medius');
  });

  it('is not guessed when nothing is near', () => {
    expect(nearest('xylophone', ['nerve', 'artery'])).toBeNull();
    expect(hint('xylophone', ['nerve'])).toBe('');
  });
});
