import { describe, expect, it, vi } from 'vitest';
import { publicOrigin } from '@/lib/env/public-origin';
import { shareMetadata } from '@/lib/server/content/share-metadata';

vi.mock('@/lib/server/content/load-manifest', () => ({
  loadManifest: () => ({
    version: '0',
    files: {},
    previews: {
      'quiz-hip': { path: '/content/previews/quiz-hip.0.png', alt: 'A hip' },
      landing: { path: '/l.png', alt: 'L' },
    },
  }),
}));

const page = {
  title: 'Quiz: hip',
  description: 'Ten of 40 questions.',
  path: '/quiz/hip',
  previews: ['quiz-hip', 'landing'],
};

describe('what a page says of itself to those who pass it on', () => {
  it('gives its picture and its address in full, as every reader of such tags expects', () => {
    const { openGraph, twitter, alternates } = shareMetadata(page, 'https://anatomy.example.org');
    const url = 'https://anatomy.example.org/content/previews/quiz-hip.0.png';
    expect(openGraph?.images).toEqual([{ url, width: 1200, height: 630, alt: 'A hip' }]);
    expect(openGraph?.url).toBe('https://anatomy.example.org/quiz/hip');
    expect(twitter).toMatchObject({ card: 'summary_large_image', title: page.title, description: page.description });
    expect(alternates?.canonical).toBe('https://anatomy.example.org/quiz/hip');
  });

  it('takes the next best picture where one is not drawn yet', () => {
    const { openGraph } = shareMetadata({ ...page, previews: ['quiz-knee', 'landing'] }, 'https://a.example');
    expect(openGraph?.images).toMatchObject([{ url: 'https://a.example/l.png' }]);
    expect(shareMetadata({ ...page, previews: ['none'] }, 'https://a.example').openGraph).not.toHaveProperty('images');
  });

  it('names no address at all where none is known, rather than a wrong one', () => {
    const said = shareMetadata(page, null);
    expect(JSON.stringify(said)).not.toMatch(/https?:|\/quiz\/hip|png/);
    expect(said.openGraph).toMatchObject({ title: page.title, description: page.description });
    expect(said.twitter).toMatchObject({ card: 'summary' });
  });
});

describe('the public origin of a build', () => {
  it.each([
    ['https://anatomy.example.org/', 'https://anatomy.example.org'],
    ['', null],
    [undefined, null],
    ['anatomy.example.org', null],
    ['https://anatomy.example.org/app', null],
  ])('of APP_ORIGIN=%s is %s', (APP_ORIGIN, origin) => {
    expect(publicOrigin({ APP_ORIGIN })).toBe(origin);
  });
});
