import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { keptScript } from '@/components/study/kept-script';
import { keptCardKey } from '@/lib/queue/kept-card';

const kept = { path: '/study/hip', contentVersion: '7', memory: { state: 'review' }, look: 'kept', html: '<h1>?</h1>' };

/** As much of a page as the script may touch; somebody was here before unless told otherwise. */
function run(stored: string | null, wait: '' | null = '') {
  const place = { className: 'kept', innerHTML: '' };
  const dataset: Record<string, string> = wait === null ? {} : { wait };
  const root = { dataset, hasAttribute: () => wait !== null };
  const context = createContext({
    document: { documentElement: root, querySelector: () => place },
    localStorage: { getItem: (key: string) => (key === keptCardKey ? stored : null) },
    location: { pathname: '/study/hip' },
  });
  runInContext(keptScript('7'), context);
  return { html: place.innerHTML, dataset };
}

it('shows the question that was left', () => {
  const { html, dataset } = run(JSON.stringify(kept));
  expect(html).toBe(kept.html);
  expect(dataset).toEqual({ wait: 'kept', keptState: 'review' });
});

it.each([
  ['nothing was kept', null],
  ['it cannot be read', '{'],
  ['it was asked on another page', JSON.stringify({ ...kept, path: '/study/thigh' })],
  ['the content has changed', JSON.stringify({ ...kept, contentVersion: '6' })],
  ['this build draws it otherwise', JSON.stringify({ ...kept, look: 'another' })],
])('leaves the room of a card where %s', (_name, stored) => {
  const { html, dataset } = run(stored);
  expect(html).toBe('');
  expect(dataset).toEqual({ wait: '' });
});

it('shows a newcomer the card of the page', () => {
  expect(run(JSON.stringify(kept), null)).toEqual({ html: '', dataset: {} });
});
